package org.almagest.server.crossmatch;

import java.io.IOException;
import java.util.List;
import org.almagest.schema.OutputColumn;
import org.almagest.server.query.TableSink;
import org.almagest.server.usertable.TableDraft;

/** Puts the pairs into the table that is being made of them. */
record DraftSink(TableDraft draft) implements TableSink {
  @Override
  public void begin(List<OutputColumn> columns) {
    // The table was begun with these columns.
  }

  @Override
  public void rows(byte[] message) throws IOException {
    draft.write(message, 0, message.length);
  }
}
