package org.almagest.benchmarks.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultFormats;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Scratch;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a file that somebody brought to PostgreSQL's COPY, without database: time of a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReadingBenchmark {
  private static final int ROWS = 100_000;
  private static final int BATCH = 1 << 16;

  @Param({"votable", "votable/td", "votable/b", "csv", "fits", "parquet"})
  private String name = "votable";

  private Path file = Path.of("");

  /** Writes the table. */
  @Setup
  public void make() throws IOException {
    file = Files.createTempFile("reading", ".table");
    CopyDecoder decoder = new CopyDecoder(GaiaLikeRows.COLUMNS.size());
    decoder.feed(GaiaLikeRows.copyStream(ROWS));
    try (OutputStream out = Files.newOutputStream(file);
        ResultWriter writer =
            ResultFormats.find(name).orElseThrow().format().writer(out, Scratch.ofSystem())) {
      writer.start(new Header(GaiaLikeRows.COLUMNS, List.of()));
      while (decoder.next()) {
        writer.row(decoder.row());
      }
      writer.end(new Outcome.Complete());
    }
  }

  @TearDown
  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  /** Opens and reads all of it. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long read() throws IOException {
    long bytes = 0;
    try (TableSource table =
            TableFiles.open(
                file, Optional.empty(), ColumnGuide.NONE, ReadLimits.NONE, Progress.SILENT);
        RowStream rows = table.rows(List.of())) {
      while (rows.next()) {
        if (rows.buffer().size() >= BATCH) {
          bytes += rows.buffer().size();
          rows.buffer().clear();
        }
      }
      return bytes + rows.buffer().size();
    }
  }
}
