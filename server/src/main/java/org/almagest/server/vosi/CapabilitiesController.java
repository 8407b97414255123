package org.almagest.server.vosi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.XmlResponse;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.almagest.server.signin.Challenges;
import org.almagest.server.upload.Uploads;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /capabilities}: what the service can do and where (VOSI 1.1 section 3.1, TAP 1.1 section
 * 2.4). With it goes how to sign in (AuthVO 1.0 section 4.1).
 */
@Controller
@Access(Need.NOTHING)
class CapabilitiesController {
  private final BaseUrl baseUrl;
  private final PublishedCatalog catalog;
  private final JobSettings jobs;
  private final Challenges challenges;
  private final UploadOffer uploads;

  CapabilitiesController(
      BaseUrl baseUrl,
      PublishedCatalog catalog,
      Challenges challenges,
      Uploads uploads,
      Settings settings) {
    this.uploads =
        new UploadOffer(uploads.arePossible(), settings.fetch().enabled(), settings.uploads());
    this.baseUrl = baseUrl;
    this.catalog = catalog;
    this.challenges = challenges;
    this.jobs = settings.jobs();
  }

  @GetMapping({
    "${almagest.http.root}/tap/capabilities",
    "${almagest.http.root}/capabilities",
    "/tap/capabilities"
  })
  ResponseEntity<byte[]> capabilities(HttpServletRequest request, HttpServletResponse response) {
    challenges
        .offers(request)
        .forEach(offer -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, offer));
    Interfaces interfaces =
        new Interfaces(baseUrl.root(request) + "/tap", challenges.securityMethods(request));
    return XmlResponse.of(
        new CapabilitiesDocument(interfaces, jobs, uploads).write(), catalog.lastChanged());
  }
}
