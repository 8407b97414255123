package org.almagest.server.remote;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.almagest.server.settings.Settings;

/**
 * Reads from sites on this machine, as an operator may allow.
 *
 * @param names what hosts mean
 * @param folder where files go
 */
record Reader(FakeNames names, Path folder) {
  static final long MOST = 10_000;
  private static final int REDIRECTS = 3;
  private static final Duration PLENTY = Duration.ofMinutes(1);

  String read(String url) throws IOException {
    return read(url, of(List.of("127.0.0.1"), PLENTY));
  }

  /** Gives up long before the file is there that takes for ever. */
  String readSoon(String url) throws IOException {
    return read(url, of(List.of("127.0.0.1"), Duration.ofSeconds(1)));
  }

  String readAsDelivered(String url) throws IOException {
    return read(url, of(List.of(), PLENTY));
  }

  String read(String url, Settings.Fetch settings) throws IOException {
    try (RemoteFiles files = new RemoteFiles(settings, names)) {
      Path file = files.fetch(URI.create(url), MOST, folder);
      String text = Files.readString(file);
      Files.delete(file);
      return text;
    }
  }

  static Settings.Fetch of(List<String> internal, Duration time) {
    return new Settings.Fetch(true, List.of(), internal, time, REDIRECTS);
  }
}
