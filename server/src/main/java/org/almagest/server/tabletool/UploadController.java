package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /Upload}: tables of files, addresses and jobs are made, and tables deleted (TAP+). */
@Controller
@Access(Need.OWN)
class UploadController {
  private final TableUploads uploads;

  UploadController(TableUploads uploads) {
    this.uploads = uploads;
  }

  @PostMapping({
    "${almagest.http.root}/Upload",
    "${almagest.http.root}/Upload/",
    "/data-server/Upload",
    "/data-server/Upload/"
  })
  ResponseEntity<String> upload(HttpServletRequest request) throws IOException {
    return Callers.origin(request).hold(() -> uploads.answer(request));
  }
}
