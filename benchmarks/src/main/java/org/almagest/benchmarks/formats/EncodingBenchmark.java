package org.almagest.benchmarks.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormats;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Scratch;
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
import org.openjdk.jmh.annotations.Warmup;

/** From PostgreSQL's bytes to those of a format, without database and network: time of a row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EncodingBenchmark {
  private static final int ROWS = 100_000;
  private static final Header HEADER = new Header(GaiaLikeRows.COLUMNS, List.of());

  @Param({
    "votable",
    "votable/td",
    "csv",
    "tsv",
    "ecsv",
    "json",
    "fits",
    "parquet",
    "arrow",
    "text",
    "html"
  })
  private String name = "votable";

  private ResultFormat format = ResultFormats.VOTABLE;
  private byte[] rows = {};

  @Setup
  public void make() throws IOException {
    format = ResultFormats.find(name).orElseThrow().format();
    rows = GaiaLikeRows.copyStream(ROWS);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long encode() throws IOException {
    Counter counter = new Counter();
    CopyDecoder decoder = new CopyDecoder(GaiaLikeRows.COLUMNS.size());
    decoder.feed(rows);
    try (ResultWriter writer = format.writer(counter, Scratch.ofSystem())) {
      writer.start(HEADER);
      while (decoder.next()) {
        writer.row(decoder.row());
      }
      writer.end(new Outcome.Complete());
    }
    decoder.finish();
    return counter.bytes;
  }

  /** Throws all away and knows how much it was. */
  private static final class Counter extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] written, int offset, int length) {
      bytes += length;
    }
  }
}
