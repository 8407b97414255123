package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No piece of a user's text gets out of its quotes in the SQL, whatever it is made of. */
class HostileTextTest {
  private static final int QUERIES = FuzzLength.rounds(1_000);

  /**
   * No quote, comment, dollar, backslash, semicolon, control or foreign character; and no prefix
   * before a quoted piece that would give it other rules, such as {@code E} or {@code U&}.
   */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?!.*(--|/\\*|[A-Za-z0-9_&]"
              + SqlPieces.PLACE
              + "))[A-Za-z0-9_ .,:()\\[\\]+\\-*/%<>=|&~@!#"
              + SqlPieces.PLACE
              + "]*");

  private static final String MARK = "zq";

  private static final List<String> PIECES =
      List.of(
          "'",
          "''",
          "\"",
          "\"\"",
          "\\",
          "\\'",
          "\\\\",
          "$$",
          "$tag$",
          ";",
          "--",
          "/*",
          "*/",
          "E'",
          "U&'",
          "x'",
          "\n",
          "\r\n",
          "\t",
          "%",
          "_",
          "?",
          ":name",
          "${x}",
          "{fn x()}",
          "\u2019",
          "\uFF07",
          "\u02BC",
          "\u00E9",
          "\uD83D\uDE00",
          "\u202E",
          "\uFEFF",
          "\u0001",
          "\u007F",
          "\u0000",
          "\uD800",
          "\\u0027",
          "&#39;",
          "%27",
          ")",
          "(",
          ",",
          "0",
          " OR 1=1",
          "; DROP TABLE t",
          " UNION SELECT ",
          " TO PROGRAM ",
          "a",
          " ",
          "");

  private final Translator translator = new Translator();

  /** A place in a query for text of a user's. */
  private enum Place {
    LITERAL("SELECT '%s' AS x FROM gaia.source", true),
    COMPARED("SELECT ra FROM gaia.source WHERE name = '%s' OR title IN ('a', '%<s')", true),
    PATTERN("SELECT ra FROM gaia.source WHERE name LIKE '%s'", true),
    ANY_CASE("SELECT ra FROM gaia.source WHERE name ILIKE '%s'", true),
    JOINED("SELECT name || '%s' FROM gaia.source", true),
    ARGUMENT("SELECT UPPER('%s'), COALESCE(name, '%<s') FROM gaia.source", true),
    CHOICE("SELECT CASE WHEN ra > 1 THEN '%s' ELSE name END FROM gaia.source", true),
    AGGREGATED("SELECT STRING_AGG(name, '%s') FROM gaia.source", true),
    HAS_WORD("SELECT ivo_hasword(name, '%s') FROM gaia.source", true),
    CAST("SELECT CAST('%s' AS TIMESTAMP) FROM gaia.source", true),
    TIME("SELECT TIMESTAMP '%s' FROM gaia.source", true),
    REGION("SELECT REGION('%s') FROM gaia.source", true),
    COVERAGE("SELECT MOC('%s') FROM gaia.source", true),
    SYSTEM("SELECT POINT('%s', ra, dec) FROM gaia.source", true),
    UNIT("SELECT IN_UNIT(ra, '%s') FROM gaia.source", true),
    ALIAS("SELECT ra AS \"%s\" FROM gaia.source ORDER BY \"%<s\"", false),
    TABLE_ALIAS("SELECT \"%s\".ra FROM gaia.source AS \"%<s\"", false),
    COMMON("WITH \"%s\" AS (SELECT ra AS \"%<s\" FROM gaia.source) SELECT * FROM \"%<s\"", false),
    DERIVED("SELECT q.\"%s\" FROM (SELECT ra AS \"%<s\" FROM gaia.source) AS q", false),
    COLUMN("SELECT \"%s\" FROM gaia.source", false),
    TABLE("SELECT 1 FROM \"%s\"", false),
    FUNCTION("SELECT \"%s\"(ra) FROM gaia.source", false),
    COMMENT("SELECT ra -- %s\n FROM gaia.source", false),
    BARE("SELECT ra FROM gaia.source WHERE ra = %s", false);

    private final String query;
    private final boolean string;

    Place(String query, boolean string) {
      this.query = query;
      this.string = string;
    }

    String filled(String text) {
      return switch (this) {
        case COMMENT, BARE -> query.formatted(text);
        default -> query.formatted(string ? text.replace("'", "''") : text.replace("\"", "\"\""));
      };
    }
  }

  /** Some seeds for ever, and one that no run has had. */
  static List<Long> seeds() {
    return List.of(
        FuzzLength.from(1), FuzzLength.from(20261120), RandomGenerator.getDefault().nextLong());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void staysInItsQuotes(long seed) {
    Random random = new Random(seed);
    int translated = 0;
    for (int round = 0; round < QUERIES; round++) {
      Place place = Place.values()[random.nextInt(Place.values().length)];
      String text = text(random);
      String adql = place.filled(text);
      try {
        check(translator.translate(adql, GoldenCatalogue.CATALOG, 10).sql(), place, text, seed);
        translated++;
      } catch (AdqlException refused) {
        assertThat(refused.span().offset()).as("seed %d: %s", seed, adql).isNotNegative();
      }
    }
    assertThat(translated).as("seed %d", seed).isGreaterThan(QUERIES / 4);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder(MARK);
    for (int piece = random.nextInt(6); piece >= 0; piece--) {
      // Most texts are free of what every text is refused for.
      int choice = random.nextInt(PIECES.size());
      boolean unstorable = PIECES.get(choice).equals("\0") || PIECES.get(choice).equals("\uD800");
      text.append(unstorable && random.nextInt(3) > 0 ? "'" : PIECES.get(choice)).append(MARK);
    }
    return text.toString();
  }

  private static void check(String sql, Place place, String text, long seed) {
    SqlPieces pieces = SqlPieces.of(sql);
    String about = "seed %d, %s, <%s>: %s".formatted(seed, place, text, sql);
    assertThat(pieces.bare()).as(about).matches(HARMLESS).doesNotContain(MARK);
    assertThat(sql).as(about).doesNotContain("\0");
    assertThat(pieces.names()).as(about).allMatch(name -> !name.contains(MARK));
    if (!place.string) {
      assertThat(pieces.strings()).as(about).allMatch(string -> !string.contains(MARK));
    } else if (sql.contains(MARK)) {
      assertThat(pieces.strings()).as(about).contains(text);
    }
  }
}
