package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /TableTool}: tables get other names, columns other meanings and indexes (TAP+). */
@Controller
@Access(Need.OWN)
class TableToolController {
  private final TableTool tool;

  TableToolController(TableTool tool) {
    this.tool = tool;
  }

  @PostMapping({
    "${almagest.http.root}/TableTool",
    "${almagest.http.root}/TableTool/",
    "/data-server/TableTool",
    "/data-server/TableTool/"
  })
  ResponseEntity<String> change(HttpServletRequest request) throws IOException {
    return Callers.origin(request).hold(() -> tool.answer(request));
  }
}
