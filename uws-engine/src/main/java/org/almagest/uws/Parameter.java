package org.almagest.uws;

/**
 * A parameter of a job (UWS 1.1 section 2.1.11).
 *
 * @param id its name in lower case; several may have one name
 * @param value as given; of one by reference, the name of the file in the {@link JobFiles}
 * @param byReference whether the value is a file that was sent along
 * @param size bytes of that file, which counts in what its owner takes up until it goes; 0 of a
 *     text
 */
public record Parameter(String id, String value, boolean byReference, long size) {
  /** A text. */
  public static Parameter of(String id, String value) {
    return new Parameter(id, value, false, 0);
  }

  /** A file. */
  public static Parameter file(String id, String name, long size) {
    return new Parameter(id, name, true, size);
  }
}
