package org.almagest.formats.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.encode.ByteSink;

/** The end of the file (parquet.thrift FileMetaData), with the VOTable that describes it. */
final class Footer {
  private static final int VERSION = 1;
  private static final String WRITER = "almagest-parquet version 1.0.0";

  private Footer() {}

  static void write(
      List<ColumnBuffer> columns, RowGroups groups, String votable, OutputStream stream)
      throws IOException {
    List<Header.Info> entries = entries(columns, votable);
    ByteSink footer = new ByteSink(groups.described().size() + votable.length() + 1024);
    Thrift thrift = new Thrift(footer);
    thrift.begin();
    thrift.putInt(1, VERSION);
    SchemaTree.put(2, columns.stream().map(ColumnBuffer::column).toList(), thrift);
    thrift.putLong(3, groups.rows());
    thrift.putList(4, Thrift.Type.STRUCT, groups.count());
    thrift.putElements(groups.described());
    thrift.putList(5, Thrift.Type.STRUCT, entries.size());
    entries.forEach(entry -> putEntry(entry, thrift));
    thrift.putText(6, WRITER);
    thrift.end();
    footer.putInt(Integer.reverseBytes(footer.size()));
    footer.putUtf8(ParquetWriter.MAGIC);
    footer.drainTo(stream);
  }

  /**
   * Beside the VOTable, the greatest length of each text: astropy looks for it, and where it has to
   * find it itself fails at nulls and where there are no rows.
   */
  private static List<Header.Info> entries(List<ColumnBuffer> columns, String votable) {
    List<Header.Info> entries = new ArrayList<>();
    entries.add(new Header.Info("IVOA.VOTable-Parquet.version", "1.0"));
    entries.add(new Header.Info("IVOA.VOTable-Parquet.content", votable));
    for (ColumnBuffer buffer : columns) {
      if (buffer.column().width() == 0) {
        String name = buffer.column().column().name();
        entries.add(
            new Header.Info("table::len::" + name, Integer.toString(Announced.length(buffer))));
      }
    }
    return entries;
  }

  private static void putEntry(Header.Info entry, Thrift thrift) {
    thrift.begin();
    thrift.putText(1, entry.name());
    thrift.putText(2, entry.value());
    thrift.end();
  }
}
