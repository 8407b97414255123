package org.almagest.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a value means, for people and for clients: travels from the catalogue to every result column
 * made of it.
 *
 * @param unit VOUnits string, null if none or unknown
 * @param ucd UCD1+ word list, null if none
 * @param utype data model reference, null if none
 * @param text one sentence for people, null if none
 */
public record Description(
    @Nullable String unit, @Nullable String ucd, @Nullable String utype, @Nullable String text) {
  public static final Description NONE = new Description(null, null, null, null);

  public static Description ofText(@Nullable String text) {
    return new Description(null, null, null, text);
  }
}
