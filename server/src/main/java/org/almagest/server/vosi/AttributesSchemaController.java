package org.almagest.server.vosi;

import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the schema of the TAP+ attributes: with it at hand, validators accept the tables document.
 */
@Controller
@Access(Need.NOTHING)
class AttributesSchemaController {
  @GetMapping("${almagest.http.root}/xml/esaTapPlusAttributes.xsd")
  ResponseEntity<Resource> schema() {
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_XML)
        .body(new ClassPathResource("esaTapPlusAttributes.xsd"));
  }
}
