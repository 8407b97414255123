package org.almagest.server.vosi;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.http.BaseUrl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** The base URL in a browser: a page for people (TAP 1.1 section 2). */
@Controller
@Access(Need.NOTHING)
class HomeController {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><meta charset="UTF-8"><title>Almagest TAP service</title></head>
      <body>
      <h1>Almagest TAP service</h1>
      <p>This address is a service of the Virtual Observatory (TAP 1.1). Give it to TOPCAT, pyvo or astroquery:</p>
      <p><code>%1$s</code></p>
      <p>Or look at its <a href="%1$s/tables">tables</a>, <a href="%1$s/capabilities">capabilities</a> and
      <a href="%1$s/availability">availability</a>, or <a
      href="%1$s/sync?LANG=ADQL&amp;FORMAT=csv&amp;QUERY=SELECT+table_name%%2C+description+FROM+TAP_SCHEMA.tables">ask
      it which tables it has</a>.</p>
      </body>
      </html>
      """;

  private final BaseUrl baseUrl;

  HomeController(BaseUrl baseUrl) {
    this.baseUrl = baseUrl;
  }

  @GetMapping({"${almagest.http.root}/tap", "${almagest.http.root}/tap/", "/tap", "/"})
  ResponseEntity<String> home(HttpServletRequest request) {
    String tap = HtmlUtils.htmlEscape(baseUrl.root(request) + "/tap");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(PAGE.formatted(tap));
  }
}
