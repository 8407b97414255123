package org.almagest.formats.table.text;

import java.io.Closeable;
import java.io.IOException;

/** Text cut into records and fields. The first record holds the names of the columns. */
interface Records extends Closeable {
  /** What the bytes of a field are. */
  enum Content {
    ASCII,
    BEYOND_ASCII,
    NUL
  }

  /** Reads the next record; false at the end. */
  boolean next() throws IOException;

  /** Fields of the record. */
  int count();

  /** Holds the fields. */
  byte[] buffer();

  /** Where a field begins in the buffer. */
  int offset(int field);

  int length(int field);

  Content content(int field);

  /** The line on which the record begins, from 1 on. */
  long firstLine();

  /** Bytes taken from the file so far. */
  long bytesRead();
}
