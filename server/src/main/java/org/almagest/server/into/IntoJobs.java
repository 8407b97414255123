package org.almagest.server.into;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.ParsedQuery;
import org.almagest.adql.Translation;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.query.Background;
import org.almagest.server.query.MaxRec;
import org.almagest.server.query.QueryLimits;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.query.QueryService;
import org.almagest.server.results.ResultStore;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.KeptAttachments;
import org.almagest.server.usertable.TableSpec;
import org.almagest.server.usertable.UserTables;
import org.almagest.server.work.Errands;
import org.almagest.server.work.JobKind;
import org.almagest.server.work.Summary;
import org.almagest.uws.Ending;
import org.almagest.uws.Execution;
import org.almagest.uws.Job;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Jobs whose result becomes a table of their owner's. Thread-safe. */
@Component
class IntoJobs implements JobKind {
  private final QueryService queries;
  private final ResultTables results;
  private final UserTables tables;
  private final PublishedCatalog catalog;
  private final Errands errands;
  private final ResultStore files;
  private final QueryLimits limits;
  private final long mostRows;

  IntoJobs(
      QueryService queries,
      ResultTables results,
      UserTables tables,
      PublishedCatalog catalog,
      Errands errands,
      ResultStore files,
      Settings settings) {
    this.queries = queries;
    this.results = results;
    this.tables = tables;
    this.catalog = catalog;
    this.errands = errands;
    this.files = files;
    this.limits = QueryLimits.ofJobs(settings);
    this.mostRows = settings.tables().rows();
  }

  /** A query that cannot be read is not of this kind, and is told so as every other. */
  @Override
  public boolean takes(TapParameters parameters) {
    return !parameters.all(Destination.PARAMETER).isEmpty()
        || parameters.all("QUERY").stream().anyMatch(query -> into(query).isPresent());
  }

  @Override
  public void check(Owner owner, TapParameters parameters) {
    Owner.User user = user(owner);
    Optional<String> query = parameters.first("QUERY");
    String name =
        Destination.of(
            user, query.flatMap(IntoJobs::into), parameters.single(Destination.PARAMETER));
    tables.check(user, new TableSpec(name, null));
  }

  @Override
  public Ending run(Job job, TapParameters parameters, Execution execution) {
    return errands.run(job, parameters, execution, background -> keep(job, parameters, background));
  }

  private Summary keep(Job job, TapParameters parameters, Background background)
      throws IOException {
    Owner.User owner = user(job.owner());
    QueryRequest request =
        QueryRequest.of(parameters, limits).with(new KeptAttachments(files, job));
    String name =
        Destination.of(owner, into(request.adql()), parameters.single(Destination.PARAMETER));
    TableSpec spec = new TableSpec(name, job.labels().description().orElse(null));
    long most = most(request.maxRec());
    UserTableMade made =
        request.uploads().isEmpty()
            ? kept(request, owner, spec, most, background)
            : results.keep(
                owner,
                spec,
                background,
                sink -> queries.runInto(request, owner, most, background, sink));
    return Summary.of("table_name", made.table().adql(), "rows", made.rows());
  }

  private UserTableMade kept(
      QueryRequest request, Owner.User owner, TableSpec spec, long most, Background background)
      throws IOException {
    tables.check(owner, spec);
    Translation translation = queries.translate(request.adql(), owner, most + 1);
    String description =
        spec.description() != null
            ? spec.description()
            : Origin.of(request.adql(), translation, catalog.current());
    return results.keep(
        translation, owner, new TableSpec(spec.name(), description), most, background);
  }

  /** The usual limit of a result is none of a table; one that the client sets is. */
  private long most(MaxRec maxRec) {
    return maxRec.origin() == MaxRec.Origin.DEFAULT ? mostRows : Math.min(mostRows, maxRec.rows());
  }

  private static Owner.User user(Owner owner) {
    return switch (owner) {
      case Owner.User user -> user;
      case Owner.Anonymous _ ->
          throw TapException.of(
              ErrorCode.NOT_SIGNED_IN,
              "a result becomes a table (INTO, %s) of somebody who has signed in; please sign in"
                  .formatted(Destination.PARAMETER));
    };
  }

  private static Optional<String> into(String query) {
    try {
      return query.toLowerCase(Locale.ROOT).contains("into")
          ? ParsedQuery.of(query).into()
          : Optional.empty();
    } catch (AdqlException _) {
      return Optional.empty();
    }
  }
}
