package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.almagest.formats.table.Progress;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code POST /tap/load/{name}}: more rows for a table, as CADC's youcat has it. */
@Controller
@Access(Need.OWN)
class LoadController {
  private final UserTables tables;
  private final TableLoader loader;
  private final Spool spool;

  LoadController(UserTables tables, TableLoader loader, Spool spool) {
    this.tables = tables;
    this.loader = loader;
    this.spool = spool;
  }

  /** All rows of the body or none. */
  @PostMapping({"${almagest.http.root}/tap/load/{name}", "/tap/load/{name}"})
  ResponseEntity<String> load(@PathVariable("name") String name, HttpServletRequest request)
      throws IOException {
    return Callers.origin(request).hold(() -> loaded(name, request));
  }

  private ResponseEntity<String> loaded(String name, HttpServletRequest request)
      throws IOException {
    Owner.User owner = Callers.of(request);
    tables.find(owner, name);
    try (ScratchFile body = spool.body(request)) {
      UserTableMade made =
          loader.append(
              owner,
              name,
              new TableLoader.Content(body.path(), BodyFormat.of(request)),
              Progress.SILENT);
      return Sentence.of(
          "table %s has got %,d rows more".formatted(made.table().adql(), made.rows()));
    }
  }
}
