package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.http.TapParameters;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The root itself: where astroquery's {@code TapPlus(url=...)} sends what is for {@code /Upload}
 * and {@code /TableTool} when it has not been told of these.
 */
@Controller
@Access(Need.OWN)
class ServerContextController {
  private final TableUploads uploads;
  private final TableTool tool;

  ServerContextController(TableUploads uploads, TableTool tool) {
    this.uploads = uploads;
    this.tool = tool;
  }

  @PostMapping({"${almagest.http.root}", "${almagest.http.root}/"})
  ResponseEntity<String> answer(HttpServletRequest request) throws IOException {
    return TapParameters.of(request).first("ACTION").isPresent()
        ? tool.answer(request)
        : uploads.answer(request);
  }
}
