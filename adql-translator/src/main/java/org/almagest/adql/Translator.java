package org.almagest.adql;

import org.almagest.adql.pgsphere.SqlTooLongException;
import org.almagest.adql.pgsphere.SqlWriter;
import org.almagest.adql.resolve.Resolver;
import org.almagest.adql.resolved.ResolvedCondition;
import org.almagest.adql.resolved.ResolvedStatement;
import org.almagest.adql.syntax.Expression;
import org.almagest.adql.syntax.Parser;
import org.almagest.adql.syntax.Statement;
import org.almagest.schema.Catalog;
import org.almagest.schema.Table;

/** Translates ADQL 2.1 for PostgreSQL with pgSphere. Stateless, safe to share. */
public final class Translator {
  private final Resolver resolver;
  private final SqlWriter writer = new SqlWriter();

  /** Writes what every supported pgSphere runs well. */
  public Translator() {
    this(PgSphereVersion.OLDEST);
  }

  /** Writes for this pgSphere or a newer one. */
  public Translator(PgSphereVersion pgSphere) {
    resolver = new Resolver(pgSphere);
  }

  /**
   * One query, ready to run.
   *
   * @param adql the query
   * @param catalog what the user may see; nothing else exists
   * @param rowCap the greatest number of rows that the SQL may yield, at least 0; a smaller TOP
   *     wins
   * @throws AdqlException if the query is not ADQL, names what does not exist or asks for what is
   *     not offered
   */
  public Translation translate(String adql, Catalog catalog, long rowCap) throws AdqlException {
    return translate(ParsedQuery.of(adql), catalog, rowCap);
  }

  /**
   * The same for a query that has been read already.
   *
   * @throws AdqlException if the query names what does not exist or asks for what is not offered
   */
  public Translation translate(ParsedQuery query, Catalog catalog, long rowCap)
      throws AdqlException {
    if (rowCap < 0) {
      throw new IllegalArgumentException("rowCap must be at least 0, was " + rowCap);
    }
    Statement parsed = query.statement();
    ResolvedStatement statement = resolver.resolve(parsed, catalog);
    ResolvedStatement capped =
        new ResolvedStatement(
            statement.with(),
            statement.query().limitedTo(rowCap),
            statement.columns(),
            statement.tables());
    return new Translation(
        sql(capped, parsed), statement.columns(), statement.tables(), query.into());
  }

  /**
   * A condition on the rows of {@code table}, as it could stand after WHERE.
   *
   * @throws AdqlException if it is no condition of ADQL, names a column that the table has not, or
   *     holds a sub-query
   */
  public TranslatedCondition condition(String adql, Table table) throws AdqlException {
    Expression parsed = Parser.condition(adql);
    ResolvedCondition resolved = resolver.condition(parsed, table);
    try {
      return new TranslatedCondition(writer.write(resolved.condition()), resolved.columns());
    } catch (SqlTooLongException tooLong) {
      throw new AdqlException(
          AdqlException.Kind.UNSUPPORTED, parsed.span(), String.valueOf(tooLong.getMessage()));
    }
  }

  private String sql(ResolvedStatement statement, Statement written) throws AdqlException {
    try {
      return writer.write(statement);
    } catch (SqlTooLongException tooLong) {
      throw new AdqlException(
          AdqlException.Kind.UNSUPPORTED, written.span(), String.valueOf(tooLong.getMessage()));
    }
  }
}
