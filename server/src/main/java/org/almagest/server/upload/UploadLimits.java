package org.almagest.server.upload;

import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;

/** What whose tables may take up. */
final class UploadLimits {
  /** What to do about too large a table. */
  static final String REMEDY =
      "leave out rows and columns that the query does not use, or sign in if you have not";

  private UploadLimits() {}

  /** Of one query of {@code owner}. */
  static Settings.UploadLimit of(Settings.Uploads settings, Owner owner) {
    return switch (owner) {
      case Owner.Anonymous _ -> settings.anonymous();
      case Owner.User _ -> settings.user();
    };
  }
}
