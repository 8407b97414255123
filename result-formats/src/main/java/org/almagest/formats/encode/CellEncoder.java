package org.almagest.formats.encode;

/**
 * Writes one value that is not null. Chosen once per column; may keep scratch space, so it belongs
 * to one writer and one thread.
 */
public interface CellEncoder {
  /**
   * Writes the value whose wire form is the {@code length} bytes of {@code buffer} from {@code
   * offset} on.
   *
   * @throws org.almagest.formats.UnwritableValueException if the value does not fit its column
   */
  void encode(byte[] buffer, int offset, int length, ByteSink sink);
}
