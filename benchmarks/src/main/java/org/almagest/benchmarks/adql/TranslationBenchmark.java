package org.almagest.benchmarks.adql;

import java.util.concurrent.TimeUnit;
import org.almagest.adql.AdqlException;
import org.almagest.adql.SyntaxCheck;
import org.almagest.adql.Translation;
import org.almagest.adql.Translator;
import org.almagest.schema.Catalog;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Text to SQL, once warm; tables of 150 columns. The median is what a quiet machine takes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class TranslationBenchmark {
  private static final long ROW_CAP = 1_000_001;

  private final Translator translator = new Translator();

  @Param({"CROSS_MATCH", "COMMON_TABLES", "WINDOWS"})
  private TypicalQuery query = TypicalQuery.CROSS_MATCH;

  @Param({"50", "50000"})
  private int tables = 50;

  private Catalog catalog = Catalog.EMPTY;

  @Setup
  public void publish() {
    catalog = WideCatalogue.of(tables);
  }

  @Benchmark
  public Translation translate() throws AdqlException {
    return translator.translate(query.adql(), catalog, ROW_CAP);
  }

  @Benchmark
  public String checkSyntax() throws AdqlException {
    SyntaxCheck.check(query.adql());
    return query.adql();
  }
}
