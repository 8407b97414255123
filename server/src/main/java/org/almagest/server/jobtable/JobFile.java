package org.almagest.server.jobtable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.server.publish.TableContent;
import org.almagest.server.results.ResultStore;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Job;
import org.almagest.uws.Result;
import org.springframework.stereotype.Component;

/** Reads the files of results as tables, from wherever they lie. Thread-safe. */
@Component
class JobFile {
  private static final int COLUMNS = 1600;
  private static final int CELL = 1 << 26;

  private final ResultStore store;
  private final JobMeaning meaning;
  private final Path scratch;

  /** What is made of a table. */
  @FunctionalInterface
  interface Use {
    Layout of(TableContent content) throws SQLException, IOException;
  }

  JobFile(ResultStore store, JobMeaning meaning, Settings settings) {
    this.store = store;
    this.meaning = meaning;
    this.scratch = settings.scratch();
  }

  /**
   * Opens a result for {@code use}.
   *
   * @param most bytes of the file, unpacked
   * @throws org.almagest.formats.table.BadTableException if it cannot be read
   */
  Layout read(Job job, JobResult result, long most, Use use) throws SQLException, IOException {
    ColumnGuide guide = meaning.of(job, result.format());
    Path copy = copied(job, result.result());
    try (TableSource source =
        TableFiles.open(
            copy,
            Optional.of(result.format()),
            guide,
            new ReadLimits(Long.MAX_VALUE, most, COLUMNS, CELL),
            Progress.SILENT)) {
      return use.of(TableContent.of(source, Progress.SILENT));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** The job may be deleted while it is read, and the file may lie in another machine's store. */
  private Path copied(Job job, Result result) throws IOException {
    Files.createDirectories(scratch);
    Path copy = Files.createTempFile(scratch, "job-table-", ".tmp");
    try (InputStream stream = store.open(job.id(), result.file(), 0, result.size())) {
      Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException failure) {
      Files.deleteIfExists(copy);
      throw failure;
    }
  }
}
