package org.almagest.server.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.almagest.server.settings.Settings;

/** By which names and addresses clients may reach this server. */
final class MachineNames {
  /** A name server that does not answer must not hold up the start for long. */
  private static final long SECONDS = 2;

  private static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "::1");

  private MachineNames() {}

  /**
   * What the certificate must hold for, the configured names first.
   *
   * @throws CertificateException when a configured one is neither a name nor an address
   */
  static Set<AlternativeName> of(Settings settings) {
    Set<AlternativeName> names = new LinkedHashSet<>();
    for (String each : settings.https().names()) {
      names.add(AlternativeName.parse(each).orElseThrow(() -> wrong(each)));
    }
    hostNames().forEach(each -> AlternativeName.parse(each).ifPresent(names::add));
    AlternativeName.parse(settings.address())
        .filter(address -> !address.isWildcardAddress())
        .ifPresent(names::add);
    LOCAL.forEach(each -> AlternativeName.parse(each).ifPresent(names::add));
    return names;
  }

  private static CertificateException wrong(String name) {
    return new CertificateException(
        "almagest.https.names: \"%s\" is neither a host name nor an address.".formatted(name),
        null);
  }

  private static List<String> hostNames() {
    try {
      InetAddress here = InetAddress.getLocalHost();
      String full =
          CompletableFuture.supplyAsync(here::getCanonicalHostName)
              .completeOnTimeout("", SECONDS, TimeUnit.SECONDS)
              .join();
      return Stream.of(full, here.getHostName()).filter(name -> !LOCAL.contains(name)).toList();
    } catch (UnknownHostException nameless) {
      return List.of();
    }
  }

  /** What the machine is called, for people. */
  static String title(Set<AlternativeName> names) {
    Optional<AlternativeName> first = names.stream().findFirst();
    return first.map(AlternativeName::text).orElse("localhost");
  }
}
