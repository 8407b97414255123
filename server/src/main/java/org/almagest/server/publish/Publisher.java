package org.almagest.server.publish;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.schema.TableName;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes tables: all or nothing. After any failure, also of the process, the archive is as
 * before. Thread-safe; publications wait for each other.
 */
public final class Publisher {
  private final DataSource owner;
  private final String readerRole;

  /**
   * A publisher into one archive.
   *
   * @param owner connections as the service's role
   * @param readerRole the role that users' queries run as
   */
  public Publisher(DataSource owner, String readerRole) {
    this.owner = owner;
    this.readerRole = readerRole;
  }

  /**
   * What is known of the columns before the file is opened: for rows to be added, the types of the
   * table; for a table of a standard, the standard's; then what the operator states.
   */
  public ColumnGuide guide(PublishRequest request, ColumnGuide stated) {
    return switch (request.mode()) {
      case APPEND -> Guides.of(existing(request.target()));
      case CREATE, REPLACE ->
          stated.entries().isEmpty() ? standard(request.target().name()) : stated;
    };
  }

  /**
   * Refuses early what would be refused after a long reading: a table that exists, or one to add to
   * that does not.
   */
  public void check(PublishRequest request) {
    JdbcClient client = JdbcClient.create(owner);
    Guard.check(client, request);
  }

  /**
   * Publishes.
   *
   * @throws PublishProblem if the table cannot be published, saying why
   * @throws IOException if the content cannot be read, naming row and column
   */
  public Published publish(PublishRequest request, TableContent content) throws IOException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try {
        Published published = new Publication(connection, readerRole, request, content).run();
        connection.commit();
        return published;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException failure) {
      throw new PublishProblem("the database refused: " + failure.getMessage(), failure);
    } catch (DataAccessException failure) {
      throw new PublishProblem(
          "the database refused: " + failure.getMostSpecificCause().getMessage(), failure);
    }
  }

  private Existing existing(TableTarget target) {
    Optional<Existing> found = Existing.find(JdbcClient.create(owner), target);
    return found.orElseThrow(() -> Guard.absent(target));
  }

  private static ColumnGuide standard(TableName name) {
    return StandardTable.of(name).map(StandardTable::guide).orElse(ColumnGuide.NONE);
  }
}
