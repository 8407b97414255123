package org.almagest.server.vosi;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.database.Database;
import org.almagest.server.http.Xml;
import org.almagest.server.http.XmlResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /availability}: whether queries can be answered now, found out by trying (VOSI 1.1 section
 * 3.2). Not while the server stops, so that what spreads requests over several asks another.
 */
@Controller
@Access(Need.NOTHING)
class AvailabilityController {
  private static final int PATIENCE_SECONDS = 5;

  private final BooleanSupplier database;
  private volatile boolean stopping;
  private final Instant upSince = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Autowired
  AvailabilityController(Database database) {
    this(() -> answers(database));
  }

  /**
   * @param database whether it answers
   */
  AvailabilityController(BooleanSupplier database) {
    this.database = database;
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    stopping = true;
  }

  @GetMapping({
    "${almagest.http.root}/tap/availability",
    "${almagest.http.root}/availability",
    "/tap/availability"
  })
  ResponseEntity<byte[]> availability() {
    Optional<String> fault = fault();
    Xml xml = new Xml();
    xml.element(
        "vosi:availability",
        () -> {
          xml.leaf("vosi:available", Boolean.toString(fault.isEmpty()));
          xml.leaf("vosi:upSince", upSince.toString());
          xml.leaf("vosi:note", fault.orElse(null));
        },
        "xmlns:vosi",
        Namespaces.AVAILABILITY);
    return XmlResponse.of(xml);
  }

  private Optional<String> fault() {
    if (stopping) {
      return Optional.of("the server is being stopped");
    }
    return database.getAsBoolean() ? Optional.empty() : Optional.of("the database does not answer");
  }

  private static boolean answers(Database database) {
    try (Connection connection = database.reader().getConnection()) {
      return connection.isValid(PATIENCE_SECONDS);
    } catch (SQLException down) {
      return false;
    }
  }
}
