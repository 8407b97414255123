package org.almagest.server.vosi;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.almagest.server.database.Database;
import org.almagest.server.http.Xml;
import org.almagest.server.http.XmlResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /availability}: whether queries can be answered now, found out by trying (VOSI 1.1 section
 * 3.2).
 */
@Controller
class AvailabilityController {
  private static final int PATIENCE_SECONDS = 5;

  private final Database database;
  private final Instant upSince = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  AvailabilityController(Database database) {
    this.database = database;
  }

  @GetMapping({
    "${almagest.http.root}/tap/availability",
    "${almagest.http.root}/availability",
    "/tap/availability"
  })
  ResponseEntity<byte[]> availability() {
    boolean available = databaseAnswers();
    Xml xml = new Xml();
    xml.element(
        "vosi:availability",
        () -> {
          xml.leaf("vosi:available", Boolean.toString(available));
          xml.leaf("vosi:upSince", upSince.toString());
          xml.leaf("vosi:note", available ? null : "the database does not answer");
        },
        "xmlns:vosi",
        Namespaces.AVAILABILITY);
    return XmlResponse.of(xml);
  }

  private boolean databaseAnswers() {
    try (Connection connection = database.reader().getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException down) {
      return false;
    }
  }
}
