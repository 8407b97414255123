package org.almagest.server.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.almagest.uws.JobId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends ResultStoreContract {
  @TempDir private Path folder = Path.of("");
  private @Nullable ResultStore made;

  @BeforeEach
  void make() throws IOException {
    made = new FolderStore(folder.resolve("results"));
  }

  @Override
  ResultStore store() {
    return Objects.requireNonNull(made);
  }

  @Test
  void aJobsFilesLieInAFolderOfItsOwnThatGoesWithThem() throws IOException {
    JobId job = new JobId("1795221000000oabcdefghijklmnyz");
    try (ResultStore.Draft draft = store().begin(job, "result-1")) {
      draft.publish();
    }
    assertThat(files()).containsExactly("yz/1795221000000oabcdefghijklmnyz/result-1");
    store().delete(job);
    assertThat(files()).isEmpty();
    assertThat(folder.resolve("results/yz")).isEmptyDirectory();
  }

  /** The folder may be made and deleted by several nodes at a time. */
  @Test
  void aFolderThatIsDeletedMeanwhileIsMadeAgain() throws IOException {
    JobId job = new JobId("17952210o1");
    ResultStore other = new FolderStore(folder.resolve("results"));
    try (ResultStore.Draft draft = store().begin(job, "result-1")) {
      draft.publish();
    }
    other.delete(job);
    try (ResultStore.Draft draft = store().begin(job, "result-2")) {
      draft.publish();
    }
    assertThat(files()).containsExactly("o1/17952210o1/result-2");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("results"))) {
      return all.filter(Files::isRegularFile)
          .map(path -> folder.resolve("results").relativize(path).toString())
          .toList();
    }
  }
}
