package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.almagest.formats.table.Progress;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.settings.Settings;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code PUT} and {@code DELETE} of {@code /tap/tables/{name}}, as CADC's youcat has them. */
@Controller
@Access(Need.OWN)
@RequestMapping({"${almagest.http.root}/tap/tables/{name}", "/tap/tables/{name}"})
class OwnTablesController {
  private final UserTables tables;
  private final TableLoader loader;
  private final Spool spool;
  private final int mostColumns;

  OwnTablesController(UserTables tables, TableLoader loader, Spool spool, Settings settings) {
    this.tables = tables;
    this.loader = loader;
    this.spool = spool;
    this.mostColumns = settings.tables().columns();
  }

  /** The body describes the table, as VOSI or as a VOTable, or is the whole of it. */
  @PutMapping
  ResponseEntity<String> make(@PathVariable("name") String name, HttpServletRequest request)
      throws IOException {
    return Callers.origin(request).hold(() -> made(name, request));
  }

  private ResponseEntity<String> made(String name, HttpServletRequest request) throws IOException {
    Owner.User owner = Callers.of(request);
    Destination to = new Destination(name, Optional.empty());
    loader.check(owner, to);
    try (ScratchFile body = spool.body(request)) {
      Optional<byte[]> definition = TableDefinition.asVotable(body.path(), mostColumns);
      if (definition.isPresent()) {
        Files.write(body.path(), definition.get());
      }
      UserTableMade made =
          loader.create(
              owner,
              to,
              new TableLoader.Content(body.path(), BodyFormat.of(request)),
              Progress.SILENT);
      return Sentence.of(
          HttpStatus.CREATED,
          "table %s has been made; it has %,d rows".formatted(made.table().adql(), made.rows()));
    }
  }

  @DeleteMapping
  ResponseEntity<String> remove(@PathVariable("name") String name, HttpServletRequest request)
      throws IOException {
    return Callers.origin(request).hold(() -> removed(name, request));
  }

  private ResponseEntity<String> removed(String name, HttpServletRequest request)
      throws IOException {
    tables.drop(Callers.of(request), name, false);
    return Sentence.of("table %s has been deleted".formatted(name));
  }
}
