package org.almagest.formats.parquet;

/** A data page's header (parquet.thrift PageHeader, version 1 of data pages). */
final class Page {
  static final int PLAIN = 0;
  static final int RLE = 3;

  private static final int DATA_PAGE = 0;
  private static final int DATA_PAGE_HEADER = 5;

  private Page() {}

  /**
   * Appends the header.
   *
   * @param values how many, nulls among them
   */
  static void putHeader(int values, int plainSize, int packedSize, Thrift thrift) {
    thrift.begin();
    thrift.putInt(1, DATA_PAGE);
    thrift.putInt(2, plainSize);
    thrift.putInt(3, packedSize);
    thrift.begin(DATA_PAGE_HEADER);
    thrift.putInt(1, values);
    thrift.putInt(2, PLAIN);
    thrift.putInt(3, RLE);
    thrift.putInt(4, RLE);
    thrift.end();
    thrift.end();
  }
}
