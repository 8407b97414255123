package org.almagest.it.crash;

/** The queries, each of one column of whole numbers. */
enum Kind {
  /** One row. */
  SMALL("SELECT messier FROM messier.objects WHERE messier = 31", "csv", 40),
  /** 200,000 rows of text. */
  MANY("SELECT source_id FROM demo.sky", "csv", 20),
  /** The same as a packed VOTable. */
  PACKED("SELECT source_id FROM demo.sky", "votable_gzip", 12),
  /** Seconds of work for one row. */
  SLOW(
      "SELECT COUNT(*) AS n FROM demo.sky AS a, messier.objects AS b WHERE a.ra > b.ra", "csv", 18),
  /** Fails as it runs. */
  BROKEN(
      "SELECT messier / (messier - messier) AS n FROM messier.objects WHERE messier = 31",
      "csv",
      5),
  /** Cannot even be translated. */
  WRONG("SELECT no_such_column FROM messier.objects", "csv", 5);

  private final String adql;
  private final String format;
  private final int share;

  Kind(String adql, String format, int share) {
    this.adql = adql;
    this.format = format;
    this.share = share;
  }

  String adql() {
    return adql;
  }

  String format() {
    return format;
  }

  boolean fails() {
    return this == BROKEN || this == WRONG;
  }

  /** The kind for a number from 0 to 99. */
  static Kind of(int percent) {
    int left = percent;
    for (Kind kind : values()) {
      left -= kind.share;
      if (left < 0) {
        return kind;
      }
    }
    return SMALL;
  }
}
