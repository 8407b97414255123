package org.almagest.adql;

import java.util.List;
import java.util.Optional;
import org.almagest.adql.syntax.Parser;
import org.almagest.adql.syntax.QualifiedName;
import org.almagest.adql.syntax.Reading;
import org.almagest.adql.syntax.Statement;

/**
 * A query that has been read, before any name in it is looked up: for who must know which tables it
 * names to have them ready. Immutable.
 */
public final class ParsedQuery {
  private final Reading reading;

  private ParsedQuery(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads a query; time and memory grow linearly with its length.
   *
   * @throws AdqlException if it is not ADQL, saying where and what to do
   */
  public static ParsedQuery of(String adql) throws AdqlException {
    return new ParsedQuery(Parser.read(adql));
  }

  /**
   * The tables that it names, as written, in the order of the text; some may be of its own WITH.
   */
  public List<MentionedTable> tables() {
    return reading.tables().stream().map(ParsedQuery::mentioned).distinct().toList();
  }

  /**
   * The table that its result is to become ({@code SELECT ... INTO name FROM ...}, an extension):
   * as written, parts with a dot between, without quotes. Empty if the rows are to be returned.
   */
  public Optional<String> into() {
    return Optional.ofNullable(reading.statement().into()).map(QualifiedName::toString);
  }

  Statement statement() {
    return reading.statement();
  }

  private static MentionedTable mentioned(QualifiedName name) {
    int parts = name.parts().size();
    return new MentionedTable(
        parts < 2 ? Optional.empty() : Optional.of(name.parts().get(parts - 2).text()),
        name.last().text(),
        name.last().delimited());
  }
}
