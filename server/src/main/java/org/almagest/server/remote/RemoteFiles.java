package org.almagest.server.remote;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.almagest.server.settings.Settings;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * Reads files from URLs that users name: by HTTP and HTTPS, from public addresses only, within a
 * time and a size, and with nobody's credentials. Thread-safe.
 */
public final class RemoteFiles implements AutoCloseable {
  private final Settings.Fetch settings;
  private final AllowedHosts hosts;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock;

  RemoteFiles(Settings.Fetch settings, DnsResolver names) {
    this.settings = settings;
    this.hosts = new AllowedHosts(settings.allow());
    this.client =
        FetchClient.with(new CheckedNames(names, new AskableAddresses(settings.internal())));
    this.clock =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("fetch-deadlines").daemon().factory());
  }

  /**
   * Reads a file and waits for it. What was compressed on its way stays so.
   *
   * @param uri as the user gave it
   * @param mostBytes more are refused, before they are read if the other side says how many come
   * @param folder existing, where the file is put under a name of its own
   * @return the file, which the caller deletes; there is none after a failure
   * @throws org.almagest.server.failure.TapException if the address is not one to read from (400),
   *     if nothing comes from there in time (400), if too much does (413), or if too many files are
   *     being fetched (503)
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public Path fetch(URI uri, long mostBytes, Path folder) {
    if (!settings.enabled()) {
      throw Sentences.disabled();
    }
    Deadline deadline = new Deadline(clock, settings.time());
    return new Fetch(uri, settings, hosts, client, deadline).into(folder, mostBytes);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
