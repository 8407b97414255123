package org.almagest.formats.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.almagest.formats.encode.ByteSink;
import org.almagest.formats.encode.ColumnValues;

/** The end of the file (parquet.thrift FileMetaData), with the VOTable that describes it. */
final class Footer {
  private static final int VERSION = 1;
  private static final String WRITER = "almagest-parquet version 1.0.0";

  private Footer() {}

  static void write(
      List<ColumnValues> columns, RowGroups groups, String votable, OutputStream stream)
      throws IOException {
    ByteSink footer = new ByteSink(groups.described().size() + votable.length() + 1024);
    Thrift thrift = new Thrift(footer);
    thrift.begin();
    thrift.putInt(1, VERSION);
    SchemaTree.put(2, columns, thrift);
    thrift.putLong(3, groups.rows());
    thrift.putList(4, Thrift.Type.STRUCT, groups.count());
    thrift.putElements(groups.described());
    thrift.putList(5, Thrift.Type.STRUCT, 2);
    putEntry("IVOA.VOTable-Parquet.version", "1.0", thrift);
    putEntry("IVOA.VOTable-Parquet.content", votable, thrift);
    thrift.putText(6, WRITER);
    thrift.end();
    footer.putInt(Integer.reverseBytes(footer.size()));
    footer.putUtf8(ParquetWriter.MAGIC);
    footer.drainTo(stream);
  }

  private static void putEntry(String key, String value, Thrift thrift) {
    thrift.begin();
    thrift.putText(1, key);
    thrift.putText(2, value);
    thrift.end();
  }
}
