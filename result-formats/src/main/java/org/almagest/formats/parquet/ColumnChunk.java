package org.almagest.formats.parquet;

import org.almagest.formats.encode.ColumnValues;

/**
 * What the footer says of one column in one row group, which is one page (parquet.thrift
 * ColumnChunk, ColumnMetaData).
 *
 * @param column whose values these are
 * @param values how many, nulls among them
 * @param offset where its page's header starts in the file
 * @param plainSize bytes of the header and the page before compression
 * @param size bytes of the header and the page
 */
record ColumnChunk(ColumnValues column, int values, long offset, long plainSize, long size) {
  private static final int META_DATA = 3;

  void put(Thrift thrift) {
    thrift.begin();
    thrift.putLong(2, offset);
    thrift.begin(META_DATA);
    thrift.putInt(1, PhysicalType.of(column.type()).code());
    thrift.putList(2, Thrift.Type.INT, 2);
    thrift.putElement(Page.PLAIN);
    thrift.putElement(Page.RLE);
    thrift.putList(3, Thrift.Type.TEXT, SchemaTree.path(column).size());
    SchemaTree.path(column).forEach(thrift::putElement);
    thrift.putInt(4, Compression.CODEC);
    thrift.putLong(5, values);
    thrift.putLong(6, plainSize);
    thrift.putLong(7, size);
    thrift.putLong(9, offset);
    thrift.end();
    thrift.end();
  }
}
