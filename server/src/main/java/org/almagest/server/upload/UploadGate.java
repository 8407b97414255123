package org.almagest.server.upload;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Caller;
import org.almagest.server.http.BodyLimit;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Keeps queries from bringing more along than will be taken. Thread-safe. */
@Component
public class UploadGate {
  private final Settings.Uploads settings;

  /** Within the limits of {@code settings}. */
  public UploadGate(Settings settings) {
    this.settings = settings.uploads();
  }

  /** To be passed by a request before its parameters are read. */
  public void enter(HttpServletRequest request) {
    Owner caller = Caller.of(request);
    BodyLimit.set(
        request,
        UploadLimits.of(settings, caller).bytes().toBytes(),
        switch (caller) {
          case Owner.Anonymous _ -> "are taken along with a query of who has not signed in";
          case Owner.User _ -> "are taken along with a query";
        });
  }
}
