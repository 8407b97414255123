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
 * @param frame what a coordinate is counted from, null if unknown or no coordinate
 * @param service what takes the value as an ID, null if nothing does
 */
public record Description(
    @Nullable String unit,
    @Nullable String ucd,
    @Nullable String utype,
    @Nullable String text,
    @Nullable Frame frame,
    @Nullable DataService service) {
  public static final Description NONE = new Description(null, null, null, null);

  /** Of a value without frame and service. */
  public Description(
      @Nullable String unit, @Nullable String ucd, @Nullable String utype, @Nullable String text) {
    this(unit, ucd, utype, text, null, null);
  }

  public Description in(@Nullable Frame newFrame) {
    return new Description(unit, ucd, utype, text, newFrame, service);
  }

  public static Description ofText(@Nullable String text) {
    return new Description(null, null, null, text);
  }
}
