package org.almagest.server.signin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database, for all nodes. Of each nothing is kept but whose it is; it ends when it
 * has not been used for some time, and with the account. Thread-safe.
 */
final class StoredSessions {
  private static final String TABLE = "almagest.sessions";

  /** Of a session that is used all the time, one use in so long is written down. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private static final int ID_LENGTH = 36;

  private static final String END_OTHERS =
      """
      DELETE FROM almagest.sessions WHERE principal_name = :name AND session_id <> :kept
      """;

  private final JdbcIndexedSessionRepository repository;
  private final JdbcClient client;
  private final Clock clock;

  /**
   * @param idle how long a session may go unused
   */
  StoredSessions(DataSource database, Duration idle, Clock clock) {
    this.client = JdbcClient.create(database);
    this.clock = clock;
    this.repository =
        new JdbcIndexedSessionRepository(
            new JdbcTemplate(database),
            new TransactionTemplate(new JdbcTransactionManager(database)));
    repository.setTableName(TABLE);
    repository.setDefaultMaxInactiveInterval(idle);
    repository.setConversionService(textOnly());
  }

  /** Nothing but text goes in, so that nothing else can come out. */
  private static ConversionService textOnly() {
    GenericConversionService text = new GenericConversionService();
    text.addConverter(Object.class, byte[].class, value -> bytes((String) value));
    text.addConverter(
        byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
    return text;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A new one of {@code name}; its id. */
  String begin(String name) {
    return begin(repository, name);
  }

  private static <S extends Session> String begin(
      FindByIndexNameSessionRepository<S> repository, String name) {
    S session = repository.createSession();
    session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, name);
    repository.save(session);
    return session.getId();
  }

  /** Whose it is, empty if there is none any more. That it was used prolongs it. */
  Optional<String> owner(String id) {
    return id.length() == ID_LENGTH ? owner(repository, id, clock.instant()) : Optional.empty();
  }

  private static <S extends Session> Optional<String> owner(
      FindByIndexNameSessionRepository<S> repository, String id, Instant now) {
    S session = repository.findById(id);
    if (session == null) {
      return Optional.empty();
    }
    if (session.getLastAccessedTime().plus(NOTED).isBefore(now)) {
      session.setLastAccessedTime(now);
      repository.save(session);
    }
    return Optional.ofNullable(
        session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME));
  }

  /** From now on it is nobody's. */
  void end(String id) {
    if (id.length() == ID_LENGTH) {
      repository.deleteById(id);
    }
  }

  /** Ends all that a user has, except {@code kept}. */
  void endAllOf(String name, String kept) {
    client.sql(END_OTHERS).param("name", name).param("kept", kept).update();
  }

  /** Removes those that have not been used for too long. */
  void clean() {
    repository.cleanUpExpiredSessions();
  }
}
