package org.almagest.it.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the things lie that the tests use. */
public final class Checkout {
  private static final Path ROOT =
      Path.of(System.getProperty("almagest.checkout", "..")).toAbsolutePath().normalize();

  private Checkout() {}

  /** The server as it is deployed. */
  static Path serverJar() {
    Path target = ROOT.resolve("server/target");
    try (Stream<Path> files = Files.list(target)) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().endsWith("-exec.jar")).toList();
      assertThat(jars).as("packaged server in %s; run mvn package first", target).hasSize(1);
      return jars.getFirst();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A script of the Python clients. */
  static Path pythonScript(String name) {
    return ROOT.resolve("integration-tests/src/test/python").resolve(name);
  }

  /** A file or folder of this repository. */
  public static Path file(String path) {
    return ROOT.resolve(path);
  }

  /**
   * Reference material that lies beside the checkout and is no part of it; a test that needs it is
   * skipped where it is missing.
   */
  public static Path reference(String path) {
    Path file = ROOT.resolve("../shared").resolve(path).normalize();
    assumeThat(file).as("reference material that is not part of the repository").exists();
    return file;
  }
}
