package org.almagest.server.vosi;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.XmlResponse;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /capabilities}: what the service can do and where (VOSI 1.1 section 3.1, TAP 1.1 section
 * 2.4).
 */
@Controller
class CapabilitiesController {
  private final BaseUrl baseUrl;
  private final PublishedCatalog catalog;
  private final JobSettings jobs;

  CapabilitiesController(BaseUrl baseUrl, PublishedCatalog catalog, Settings settings) {
    this.baseUrl = baseUrl;
    this.catalog = catalog;
    this.jobs = settings.jobs();
  }

  @GetMapping({
    "${almagest.http.root}/tap/capabilities",
    "${almagest.http.root}/capabilities",
    "/tap/capabilities"
  })
  ResponseEntity<byte[]> capabilities(HttpServletRequest request) {
    String tap = baseUrl.root(request) + "/tap";
    return XmlResponse.of(new CapabilitiesDocument(tap, jobs).write(), catalog.lastChanged());
  }
}
