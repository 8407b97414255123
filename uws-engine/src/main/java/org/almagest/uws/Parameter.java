package org.almagest.uws;

/**
 * A parameter of a job (UWS 1.1 section 2.1.11).
 *
 * @param id its name in lower case; several may have one name
 * @param value as given; of one by reference, the name of the file in the {@link JobFiles}
 * @param byReference whether the value is a file that was sent along
 */
public record Parameter(String id, String value, boolean byReference) {
  public static Parameter of(String id, String value) {
    return new Parameter(id, value, false);
  }
}
