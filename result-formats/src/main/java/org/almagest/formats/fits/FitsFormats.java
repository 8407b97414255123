package org.almagest.formats.fits;

import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormat.Kind;

/** FITS, by the names that clients use. */
public final class FitsFormats {
  /** A binary table. */
  public static final ResultFormat FITS =
      new ResultFormat(
              "application/fits",
              "application/fits",
              List.of(),
              null,
              Kind.BINARY,
              "fits",
              FitsWriter::new)
          .alsoCalled("fits")
          .alsoCalled("image/fits", "image/fits");

  private FitsFormats() {}

  public static List<ResultFormat> all() {
    return List.of(FITS);
  }
}
