package org.almagest.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs that astronomers use, as Debian packages them; ./almagest test installs them. */
public final class RealClients {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String PYTHON = "/usr/bin/python3";

  private RealClients() {}

  /** Runs a STILTS task and returns what it printed. */
  public static String stilts(String... words) {
    Program.Finished finished = startStilts(words);
    assertThat(finished.code()).as(finished.all()).isZero();
    return finished.all();
  }

  /** Runs a STILTS task that must fail, and returns what it printed. */
  public static String stiltsThatFails(String... words) {
    Program.Finished finished = startStilts(words);
    assertThat(finished.code()).as(finished.all()).isNotZero();
    return finished.all();
  }

  private static Program.Finished startStilts(String... words) {
    return run(Stream.concat(Stream.of("stilts"), Stream.of(words)).toList());
  }

  /** Runs a script of src/test/python, which must end without complaint; what it printed. */
  public static String python(String script, String... arguments) {
    return python(Map.of(), script, arguments);
  }

  /** The same with more environment variables. */
  public static String python(Map<String, String> environment, String script, String... arguments) {
    Program.Finished modules =
        run(List.of(PYTHON, "-c", "import astropy, pyvo, astroquery.utils.tap"));
    assertThat(modules.code())
        .as("python3-pyvo and python3-astroquery are installed:\n%s", modules.err())
        .isZero();
    String path = Checkout.pythonScript(script).toString();
    Program.Finished finished =
        run(Stream.concat(Stream.of(PYTHON, path), Stream.of(arguments)).toList(), environment);
    assertThat(finished.code()).as(finished.all()).isZero();
    return finished.out();
  }

  /** Runs curl, which must reach the server; what it printed. */
  public static String curl(String... words) {
    Program.Finished finished =
        run(
            Stream.concat(Stream.of("curl", "--silent", "--show-error"), Stream.of(words))
                .toList());
    assertThat(finished.code()).as(finished.all()).isZero();
    return finished.out();
  }

  private static Program.Finished run(List<String> command) {
    return run(command, Map.of());
  }

  private static Program.Finished run(List<String> command, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("PYTHONDONTWRITEBYTECODE", "1");
    return Program.run(LIMIT, all, command);
  }
}
