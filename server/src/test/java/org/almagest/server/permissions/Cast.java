package org.almagest.server.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.server.account.Need;
import org.almagest.server.account.Scope;
import org.almagest.server.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The visitors, with what proves who they are, and what belongs to the owner. */
final class Cast {
  private static final String EVERYTHING = "read,write,account";
  private static final String OWNER = "olivia";
  private static final String OTHER = "oscar";
  private static final String OPERATOR = "oppenheim";
  private static final String DISABLED = "dora";
  private static final String TOKENS = "/tap-server/tap/me/tokens";
  private static final String QUERY = "SELECT table_name FROM tap_schema.tables";

  /** The least that Argon2 can do: what is tested is not its strength. */
  private static final Argon2PasswordEncoder QUICK = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

  private static final Map<Scope, String> ALL_BUT =
      Map.of(Scope.READ, "write,account", Scope.WRITE, "read,account", Scope.ACCOUNT, "read,write");

  private final Wire wire;
  private final JdbcClient database;
  private final Map<Visitor, String> tokens = new EnumMap<>(Visitor.class);
  private final Map<Scope, String> lacking = new EnumMap<>(Scope.class);
  private final String expired;
  private String session;

  Cast(Wire wire, Database database) {
    this.wire = wire;
    this.database = JdbcClient.create(database.owner());
    List.of(OWNER, OTHER, OPERATOR, DISABLED).forEach(this::add);
    this.database
        .sql("UPDATE almagest.users SET role = 'OPERATOR' WHERE name = :name")
        .param("name", OPERATOR)
        .update();
    this.session = signIn(OWNER);
    this.expired = signIn(OWNER);
    expire();
    makeTokensOfThePast();
    renew();
    job("");
  }

  private void add(String name) {
    database
        .sql("INSERT INTO almagest.users (name, password) VALUES (:name, :password)")
        .param("name", name)
        .param("password", QUICK.encode(password(name)))
        .update();
  }

  static String password(String name) {
    return "password of " + name;
  }

  private String signIn(String name) {
    Reply reply =
        wire.send(
            "POST",
            "/tap-server/login",
            Wire.form("username", name, "password", password(name)),
            Map.of());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.session()).isNotEmpty();
    return reply.session();
  }

  /** As if nobody had used it for a month. */
  private void expire() {
    String longAgo =
        "UPDATE almagest.sessions SET expiry_time = 1, last_access_time = 1"
            + " WHERE session_id = :id";
    assertThat(database.sql(longAgo).param("id", expired).update()).isEqualTo(1);
  }

  private void makeTokensOfThePast() {
    String revoked = token(session, EVERYTHING);
    tokens.put(Visitor.REVOKED, revoked);
    revoke(revoked);
    tokens.put(Visitor.DISABLED, token(signIn(DISABLED), EVERYTHING));
    database
        .sql("UPDATE almagest.users SET disabled = true WHERE name = :name")
        .param("name", DISABLED)
        .update();
  }

  private void revoke(String token) {
    Reply revoked =
        wire.send("POST", "/tap-server/oidc/revoke", Wire.form("token", token), Map.of());
    assertThat(revoked.status()).as(revoked.text()).isEqualTo(200);
  }

  /** Makes anew what a visitor may have put an end to. */
  void renew() {
    database
        .sql(
            "DELETE FROM almagest.tokens WHERE label = 'lasting' AND revoked IS NULL AND user_name <> :kept")
        .param("kept", DISABLED)
        .update();
    session = signIn(OWNER);
    tokens.put(Visitor.OTHER, token(signIn(OTHER), EVERYTHING));
    tokens.put(Visitor.OPERATOR, token(signIn(OPERATOR), EVERYTHING));
    ALL_BUT.forEach((scope, others) -> lacking.put(scope, token(session, others)));
  }

  private String token(String ofSession, String scope) {
    return value("token", makeToken(ofSession, scope, "lasting").body());
  }

  /** Nobody can have more than a hundred: those of earlier cells go. */
  private String spareToken() {
    database.sql("DELETE FROM almagest.tokens WHERE label = 'spare'").update();
    return makeToken(session, "read", "spare").body();
  }

  private Reply makeToken(String ofSession, String scope, String label) {
    Reply made =
        wire.send("POST", TOKENS, Wire.form("label", label, "scope", scope), cookie(ofSession));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made;
  }

  /** The headers by which a visitor comes to an address that needs so much. */
  Map<String, String> headers(Visitor visitor, Need need) {
    return switch (visitor) {
      case ANONYMOUS -> Map.of();
      case OWNER -> cookie(session);
      case EXPIRED -> cookie(expired);
      case OTHER, OPERATOR, REVOKED, DISABLED -> bearer(tokens.getOrDefault(visitor, ""));
      case SCOPE -> bearer(lacking.getOrDefault(needed(need), ""));
    };
  }

  /** What needs nothing lacks nothing: any token will do. */
  private static Scope needed(Need need) {
    return switch (need) {
      case NOTHING, READ, USER -> Scope.READ;
      case WRITE, OWN -> Scope.WRITE;
      case ACCOUNT -> Scope.ACCOUNT;
    };
  }

  private static Map<String, String> cookie(String ofSession) {
    return Map.of("Cookie", "JSESSIONID=" + ofSession);
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  /** Puts new things of the owner's, and the visitor's password, in the place of their names. */
  String filled(String text, Visitor visitor) {
    String filled = text.replace("{password}", encoded(password(name(visitor))));
    filled = filled.contains("{job}") ? filled.replace("{job}", job("")) : filled;
    filled = filled.contains("{done}") ? filled.replace("{done}", done()) : filled;
    if (filled.contains("{token}") || filled.contains("{secret}")) {
      String made = spareToken();
      filled =
          filled.replace("{token}", value("id", made)).replace("{secret}", value("token", made));
    }
    return filled;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String name(Visitor visitor) {
    return switch (visitor) {
      case ANONYMOUS, OWNER, EXPIRED, REVOKED, SCOPE -> OWNER;
      case OTHER -> OTHER;
      case OPERATOR -> OPERATOR;
      case DISABLED -> DISABLED;
    };
  }

  private String job(String phase) {
    String form = Wire.form("LANG", "ADQL", "QUERY", QUERY, "FORMAT", "csv");
    Reply made = wire.send("POST", "/tap-server/tap/async", form + phase, cookie(session));
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    return made.location().substring(made.location().lastIndexOf('/') + 1);
  }

  /** One that has ended. */
  private String done() {
    String job = job("&PHASE=RUN");
    Reply reply;
    do {
      reply = wire.send("GET", "/tap-server/tap/async/" + job, "WAIT=30", cookie(session));
    } while (!reply.body().contains("<uws:phase>COMPLETED"));
    return job;
  }

  private static String value(String name, String json) {
    Matcher found =
        Pattern.compile("\"%s\"\\s*:\\s*\"?([^\",}\\s]+)".formatted(name)).matcher(json);
    assertThat(found.find()).as("%s in %s", name, json).isTrue();
    return found.group(1);
  }
}
