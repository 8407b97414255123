package org.almagest.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A table read from a file of its own, which goes when it is closed. */
record Unpacked(TableSource table, Path file) implements TableSource {
  /** As many may be unpacked at a time before the disk is full of them. */
  private static final int SHARES = 8;

  /** Opens what was unpacked. */
  @FunctionalInterface
  interface Opening {
    TableSource open(Path plain) throws IOException;
  }

  /** Unpacks {@code file} into {@code scratch}, within limits and what is free there. */
  static TableSource of(Path file, String name, Path scratch, ReadLimits limits, Opening opening)
      throws IOException {
    Path plain = Files.createTempFile(scratch, "almagest-", "-unpacked");
    try {
      long free = Files.getFileStore(scratch).getUsableSpace();
      unpack(file, name, limits.ofBytes(free / SHARES), plain);
      return new Unpacked(opening.open(plain), plain);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(plain);
      throw e;
    }
  }

  @Override
  public TableHeader header() {
    return table.header();
  }

  @Override
  public RowStream rows(List<Limits> limits) throws IOException {
    return table.rows(limits);
  }

  @Override
  public void close() throws IOException {
    try {
      table.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void unpack(Path file, String name, ReadLimits limits, Path plain)
      throws IOException {
    try (InputStream in = limits.hold(new GZIPInputStream(Files.newInputStream(file), 1 << 16))) {
      Files.copy(in, plain, StandardCopyOption.REPLACE_EXISTING);
    } catch (BadTableException e) {
      throw e;
    } catch (IOException e) {
      throw new BadTableException(
          "%s cannot be unpacked (%s); it is cut short or damaged".formatted(name, e.getMessage()),
          e);
    }
  }
}
