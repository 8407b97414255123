package org.almagest.server.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Takes the rows of a new table as PostgreSQL sends them by COPY binary. For one thread. */
public final class UserTableCopy {
  private final CopyIn copy;
  private final After after;

  /** What makes a table of the rows. */
  interface After {
    UserTableMade finish(long rows);
  }

  UserTableCopy(Connection connection, TableTarget target, List<String> columns, After after)
      throws SQLException {
    this.after = after;
    this.copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY %s (%s) FROM STDIN (FORMAT binary)"
                    .formatted(target.sql(), String.join(", ", columns)));
  }

  /** Takes bytes of the stream, in order; they may be cut anywhere. */
  public void write(byte[] bytes, int offset, int length) throws SQLException {
    copy.writeToCopy(bytes, offset, length);
  }

  /** All rows have come; indexes and catalogues them. */
  public UserTableMade finish() throws SQLException {
    return after.finish(copy.endCopy());
  }

  /** Gives up; the transaction can only be rolled back. */
  public void cancel() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }
}
