package org.almagest.server.tabletool;

import jakarta.servlet.http.Part;
import java.net.URI;
import java.util.Optional;
import org.almagest.formats.table.TableFormat;

/** What a request to {@code /Upload} asks for. */
sealed interface UploadOrder {
  /**
   * A table is to go.
   *
   * @param table its name, with or without the schema
   * @param force also when something depends on it
   */
  record Remove(String table, boolean force) implements UploadOrder {}

  /**
   * A table is to be made of a file that was sent along.
   *
   * @param format what it is said to be
   */
  record OfFile(Destination to, Part file, Optional<TableFormat> format) implements UploadOrder {}

  /**
   * A table is to be made of a file that lies elsewhere.
   *
   * @param format what it is said to be
   */
  record OfAddress(Destination to, URI address, Optional<TableFormat> format)
      implements UploadOrder {}

  /**
   * A table is to be made of a job's result.
   *
   * @param job its name
   */
  record OfJob(Destination to, String job) implements UploadOrder {}
}
