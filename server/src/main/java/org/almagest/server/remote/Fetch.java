package org.almagest.server.remote;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import org.almagest.server.failure.TapException;
import org.almagest.server.settings.Settings;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** One file on its way, from the address that the user gave to where that leads. */
final class Fetch {
  private final Settings.Fetch settings;
  private final AllowedHosts hosts;
  private final CloseableHttpClient client;
  private final Deadline deadline;
  private final URI asked;
  private final Sentences sentences;

  Fetch(
      URI asked,
      Settings.Fetch settings,
      AllowedHosts hosts,
      CloseableHttpClient client,
      Deadline deadline) {
    this.asked = asked;
    this.settings = settings;
    this.hosts = hosts;
    this.client = client;
    this.deadline = deadline;
    this.sentences = new Sentences(asked);
  }

  /** Follows by itself where the address leads, so that each place is checked as the first. */
  Path into(Path folder, long mostBytes) {
    BoundedFile file = new BoundedFile(folder, mostBytes, sentences);
    Place place = checked(asked, false);
    for (int followed = 0; followed <= settings.redirects(); followed++) {
      URI next = ask(place, followed > 0, file);
      if (next == null) {
        return file.path();
      }
      place = followed(place, next);
    }
    throw sentences.tooManyRedirects(settings.redirects());
  }

  private Place followed(Place from, URI next) {
    Place place = checked(next, true);
    if (from.leaksTo(place)) {
      throw sentences.downgraded();
    }
    return place;
  }

  private Place checked(URI uri, boolean redirected) {
    try {
      Place place = Place.of(uri);
      if (!hosts.contain(place.host())) {
        throw sentences.notAskable(redirected);
      }
      return place;
    } catch (WrongPlaceException wrong) {
      throw sentences.wrong(wrong, redirected);
    }
  }

  /**
   * @return where it goes on, or null when the file is there
   */
  private @Nullable URI ask(Place place, boolean redirected, BoundedFile file) {
    HttpGet request = new HttpGet(place.uri());
    Future<?> end = deadline.ends(request);
    try {
      return answered(place, request, file);
    } catch (UnknownHostException unknown) {
      throw sentences.notAskable(redirected);
    } catch (IOException | HttpException broken) {
      throw failed(broken);
    } finally {
      end.cancel(false);
    }
  }

  private TapException failed(Exception broken) {
    if (deadline.over()) {
      return sentences.tooSlow(settings.time());
    }
    return switch (broken) {
      case SSLException _ -> sentences.untrusted();
      case ConnectionRequestTimeoutException _ -> sentences.busy();
      default -> sentences.broken();
    };
  }

  /** Whatever is left of the answer is not waited for: closing alone would read it to its end. */
  private @Nullable URI answered(Place place, HttpGet request, BoundedFile file)
      throws IOException, HttpException {
    try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
      try {
        return taken(place, response, file);
      } finally {
        request.cancel();
      }
    }
  }

  private @Nullable URI taken(Place place, ClassicHttpResponse response, BoundedFile file)
      throws IOException {
    return switch (response.getCode()) {
      case HttpStatus.SC_OK -> {
        file.write(response.getEntity());
        yield null;
      }
      case HttpStatus.SC_MOVED_PERMANENTLY,
          HttpStatus.SC_MOVED_TEMPORARILY,
          HttpStatus.SC_SEE_OTHER,
          HttpStatus.SC_TEMPORARY_REDIRECT,
          HttpStatus.SC_PERMANENT_REDIRECT ->
          next(place, response.getFirstHeader("Location"));
      default -> throw sentences.status(response.getCode());
    };
  }

  private URI next(Place place, @Nullable Header location) {
    if (location == null || location.getValue() == null) {
      throw sentences.nowhere();
    }
    try {
      return place.uri().resolve(location.getValue());
    } catch (IllegalArgumentException noUri) {
      throw sentences.nowhere();
    }
  }
}
