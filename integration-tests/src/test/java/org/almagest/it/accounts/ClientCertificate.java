package org.almagest.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.almagest.it.harness.Program;

/**
 * A certificate that signs itself, as a person makes one.
 *
 * @param file PEM of the certificate
 * @param withKey PEM of the certificate and its private key
 */
record ClientCertificate(Path file, Path withKey) {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  static ClientCertificate make(Path folder, String name) throws IOException {
    Path key = folder.resolve(name + ".key");
    Path file = folder.resolve(name + ".pem");
    Program.Finished made =
        Program.run(
            LIMIT,
            Map.of(),
            List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:P-256",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/O=Almagest tests/CN=" + name,
                "-keyout",
                key.toString(),
                "-out",
                file.toString()));
    assertThat(made.code()).as(made.all()).isZero();
    Path both = folder.resolve(name + "-both.pem");
    Files.writeString(both, Files.readString(file) + Files.readString(key));
    return new ClientCertificate(file, both);
  }
}
