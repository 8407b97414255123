package org.almagest.benchmarks.adql;

import java.util.concurrent.TimeUnit;
import org.almagest.adql.AdqlException;
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

/** What an error costs that looks for the nearest of all table names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SuggestionBenchmark {
  private static final long ROW_CAP = 1_000_001;

  private final Translator translator = new Translator();

  @Param({"50", "50000"})
  private int tables = 50;

  private Catalog catalog = Catalog.EMPTY;

  @Setup
  public void publish() {
    catalog = WideCatalogue.of(tables);
  }

  @Benchmark
  public String unknownTable() {
    try {
      return translator.translate("SELECT * FROM gaja.suorce_id", catalog, ROW_CAP).sql();
    } catch (AdqlException unknown) {
      return String.valueOf(unknown.getMessage());
    }
  }
}
