package org.almagest.server.operator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almagest.server.http.Ports;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SettingsFile;
import org.springframework.boot.context.properties.bind.BindException;
import picocli.CommandLine.Command;

/**
 * {@code doctor}: looks at everything an archive needs, and says what to do about what is wrong.
 */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks Java, the archive's folder, disk, database, pg_sphere, ports and certificate.",
      "Changes nothing. Exit code 1 when a line says FAIL."
    })
final class DoctorCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    List<Finding> findings = findings();
    findings.forEach(System.out::println);
    return findings.stream().anyMatch(Finding::failed) ? 1 : 0;
  }

  private static List<Finding> findings() {
    try {
      return checks(SettingsFile.load()).stream()
          .flatMap(check -> check.findings().stream())
          .toList();
    } catch (BindException wrong) {
      return List.of(
          Finding.fail(
              "settings",
              "%s; correct config/application.yml or the environment"
                  .formatted(wrong.getMessage())));
    }
  }

  private static List<Check> checks(Settings settings) {
    List<Check> checks = new ArrayList<>();
    checks.add(new JavaCheck(Runtime.version()));
    checks.add(new HomeCheck(settings.home()));
    checks.add(new DatabaseCheck(settings.home(), settings.db()));
    Ports.contradiction(settings)
        .ifPresent(wrong -> checks.add(() -> List.of(Finding.fail("settings", wrong))));
    if (settings.http().plain() != Settings.Plain.OFF) {
      checks.add(port(settings, settings.port(), "ALMAGEST_PORT"));
    }
    if (settings.https().enabled()) {
      checks.add(port(settings, settings.https().port(), "ALMAGEST_HTTPS_PORT"));
      checks.add(new CertificateCheck(settings, Instant.now()));
    }
    return checks;
  }

  private static Check port(Settings settings, int port, String setting) {
    return new PortCheck(settings.address(), port, setting, settings.home());
  }
}
