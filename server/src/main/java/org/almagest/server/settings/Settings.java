package org.almagest.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Everything an operator may set, under {@code almagest} in {@code config/application.yml} or as
 * environment variables ({@code ALMAGEST_HTTPS_PORT}). Defaults stand in the packaged {@code
 * application.yml}; an unknown key stops the start.
 *
 * @param port of plain HTTP, 0 for any free one
 * @param https the HTTPS connector
 * @param address where to listen
 * @param home folder of everything the server keeps beside the database
 * @param scratch folder for results that must be written twice; as big as the biggest of them
 * @param demo whether an empty archive gets the demo catalogue; null for: the private one does
 * @param db the database; without a URL the server runs a private PostgreSQL under {@code home}
 * @param http names on the wire
 * @param limits what a request may cost
 * @param uploads tables that come along with queries
 * @param tables what users keep
 * @param fetch files that the server gets from addresses which users name
 * @param jobs how jobs are run and kept
 * @param signIn how people prove who they are
 * @param audit how long is kept what people did
 * @param metrics who may read what the server counts
 */
@ConfigurationProperties(prefix = "almagest", ignoreUnknownFields = false)
public record Settings(
    int port,
    Https https,
    String address,
    Path home,
    Path scratch,
    @Nullable Boolean demo,
    Db db,
    Http http,
    Limits limits,
    Uploads uploads,
    Tables tables,
    Fetch fetch,
    JobSettings jobs,
    SignInSettings signIn,
    Audit audit,
    Metrics metrics) {
  /** Nothing is put into an operator's own database that was not asked for. */
  public boolean wantsDemo() {
    return demo == null ? db.url() == null : demo;
  }

  /**
   * The HTTPS connector.
   *
   * @param enabled whether to listen at all
   * @param port of HTTPS, 0 for any free one
   * @param certificate PEM file of the certificate and those that lead to its authority; null for
   *     one that the server makes
   * @param key PEM file of its private key
   * @param names further names and addresses that the server's own certificate holds for
   * @param clientCertificates whether clients are asked for certificates
   * @param clientAuthorities PEM file of the authorities whose certificates are believed what they
   *     say of their subjects; others count only where they are known one by one
   */
  public record Https(
      boolean enabled,
      int port,
      @Nullable Path certificate,
      @Nullable Path key,
      List<String> names,
      boolean clientCertificates,
      @Nullable Path clientAuthorities) {
    public Https {
      names = List.copyOf(names);
    }
  }

  /** What plain HTTP is for, beside HTTPS. */
  public enum Plain {
    /** The same as HTTPS. */
    SERVE,
    /** To send clients on to HTTPS. */
    REDIRECT,
    /** Nothing: nobody listens. */
    OFF
  }

  /**
   * The database.
   *
   * @param url JDBC URL of the operator's own database, null for the private one
   * @param user the service's role there
   * @param password its password
   * @param readerRole the role that runs users' queries
   * @param readerPassword its password; null to derive it from the service's
   * @param connections connections for interactive queries
   */
  public record Db(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      String readerRole,
      @Nullable String readerPassword,
      int connections) {}

  /**
   * Names on the wire.
   *
   * @param plain what plain HTTP is for
   * @param origins of other sites ({@code https://host}) whose pages may act for a signed-in user
   * @param root path of the TAP server, under which {@code /tap} lies
   * @param baseUrl the public address that {@code root} is appended to, null to take it from each
   *     request
   * @param proxies addresses and networks (10.0.0.0/8) of proxies that are believed what they say
   *     of their clients
   * @param stallTime how long a client may take nothing before it is cut off
   * @param requestSize greatest request that brings files along (multipart)
   */
  public record Http(
      Plain plain,
      List<String> origins,
      String root,
      @Nullable String baseUrl,
      List<String> proxies,
      Duration stallTime,
      DataSize requestSize) {
    public Http {
      origins = List.copyOf(origins);
      proxies = List.copyOf(proxies);
    }
  }

  /**
   * What people did that matters later.
   *
   * @param keep how long the database keeps it
   */
  public record Audit(Duration keep) {}

  /**
   * What the server counts of itself.
   *
   * @param from addresses and networks (10.0.0.0/8) that may read it
   */
  public record Metrics(List<String> from) {
    public Metrics {
      from = List.copyOf(from);
    }
  }

  /**
   * What a request may cost.
   *
   * @param defaultRows rows of a result when MAXREC is not given
   * @param maxRows greatest MAXREC
   * @param syncTime longest run of a synchronous query, not counting the time that the client takes
   *     to read
   * @param syncTransfer longest time that a client may take to read a synchronous result
   * @param syncQueries synchronous queries at a time; more wait
   * @param clientQueries of those, queries of one client address; more wait
   * @param syncWait longest wait for a free place before 503
   * @param queryLength greatest length of a query, in characters
   */
  public record Limits(
      long defaultRows,
      long maxRows,
      Duration syncTime,
      Duration syncTransfer,
      int syncQueries,
      int clientQueries,
      Duration syncWait,
      int queryLength) {
    /** After this the database stops a synchronous query by itself, whoever still reads. */
    public Duration longestSync() {
      return syncTime.plus(syncTransfer);
    }
  }

  /**
   * Tables that come along with queries (TAP 1.1 section 2.7.6).
   *
   * @param anonymous what those of nobody known may take up
   * @param user what those of a user may take up
   * @param perQuery tables of one query
   * @param columns of one table
   * @param queries queries with such tables at a time; more wait
   */
  public record Uploads(
      UploadLimit anonymous, UploadLimit user, int perQuery, int columns, int queries) {}

  /**
   * What the tables of one query may take up together.
   *
   * @param rows of all tables
   * @param bytes of all files, unpacked
   */
  public record UploadLimit(long rows, DataSize bytes) {}

  /**
   * What users keep.
   *
   * @param ownerBytes of one user's tables in the database, 0 for no limit
   * @param ownerTables of one user
   * @param ownerColumns of all tables of one user together
   * @param rows of one table
   * @param columns of one table
   * @param loads tables being made or changed at a time; more wait
   * @param background size of a file from which on it is loaded as a job
   */
  public record Tables(
      DataSize ownerBytes,
      int ownerTables,
      int ownerColumns,
      long rows,
      int columns,
      int loads,
      DataSize background) {}

  /**
   * Files that the server gets from addresses which users name.
   *
   * @param enabled whether it does so at all
   * @param allow hosts ({@code data.example.org}, {@code *.example.org}) that files may come from;
   *     empty for all with a public address
   * @param internal addresses and networks that are not public and may be asked all the same
   * @param time longest time for one file
   * @param redirects followed at most
   */
  public record Fetch(
      boolean enabled, List<String> allow, List<String> internal, Duration time, int redirects) {
    public Fetch {
      allow = List.copyOf(allow);
      internal = List.copyOf(internal);
    }
  }
}
