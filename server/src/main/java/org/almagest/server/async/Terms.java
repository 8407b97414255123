package org.almagest.server.async;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** How long jobs may run and stay: what clients ask for, within what the operator allows. */
@Component
class Terms {
  private final JobSettings settings;

  Terms(Settings settings) {
    this.settings = settings.jobs();
  }

  Duration defaultDuration() {
    return settings.longest();
  }

  /** Whole seconds; 0 for as long as there is (UWS 1.1 section 2.1.4). */
  Duration duration(String text) {
    Duration asked = Duration.ofSeconds(Numbers.whole("EXECUTIONDURATION", text, 0));
    boolean most = asked.isZero() || asked.compareTo(settings.longest()) > 0;
    return most ? settings.longest() : asked;
  }

  /** A user's jobs stay unless they ask otherwise; nobody's go. */
  Optional<Instant> defaultDestruction(Owner owner) {
    return switch (owner) {
      case Owner.User _ -> Optional.empty();
      case Owner.Anonymous _ -> Optional.of(Instant.now().plus(settings.anonymousRetention()));
    };
  }

  Instant destruction(String text, Owner owner) {
    Instant asked = JobTime.parse("DESTRUCTION", text);
    Instant latest = Instant.now().plus(retention(owner));
    return asked.isAfter(latest) ? latest : asked;
  }

  private Duration retention(Owner owner) {
    return switch (owner) {
      case Owner.User _ -> settings.longestRetention();
      case Owner.Anonymous _ -> settings.anonymousRetention();
    };
  }
}
