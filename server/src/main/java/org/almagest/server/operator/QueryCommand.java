package org.almagest.server.operator;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.almagest.server.http.LocalAddress;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code almagest query}: asks the running archive. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Asks the running archive and prints a table, or writes a file.",
    footer = {
      "",
      "Examples:",
      "  ./almagest query \"SELECT TOP 5 * FROM messier.objects\"",
      "  ./almagest query \"SELECT * FROM messier.objects\" -o messier.vot"
    })
final class QueryCommand implements Callable<Integer> {
  @Parameters(paramLabel = "QUERY", description = "The query, in ADQL.")
  private String query = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write the result there, in the format that the ending names: .vot .xml .csv .tsv")
  private @Nullable Path output;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Base URL of the TAP service; the archive of this machine if left out.")
  private @Nullable URI url;

  @Override
  public Integer call() throws IOException {
    URI base = url == null ? here(SettingsFile.load()) : url;
    try {
      return output == null ? print(base) : write(base, output);
    } catch (ConnectException _) {
      throw new IOException(
          "no archive answers at %s; start it with ./almagest run".formatted(base));
    }
  }

  private int print(URI base) throws IOException {
    try (InputStream body = Archive.ask(base, query, ResultFormat.SHOWN)) {
      return TextTable.print(body, System.out) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private int write(URI base, Path file) throws IOException {
    ResultFormat format = ResultFormat.of(file);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IOException("there is no folder %s to write %s to".formatted(folder, file));
    }
    Path part =
        folder.resolve(".%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid()));
    try (InputStream body = Archive.ask(base, query, format)) {
      Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      System.err.println("Wrote %s, %,d bytes".formatted(file, Files.size(file)));
      return ExitCode.OK;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static URI here(Settings settings) {
    String address =
        settings.http().plain() == Settings.Plain.SERVE
            ? LocalAddress.plain(settings, settings.port())
            : LocalAddress.secure(settings, settings.https().port());
    return URI.create(address);
  }
}
