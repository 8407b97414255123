package org.almagest.server.results;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;

/**
 * Files of jobs in a folder on disk, each job in one of its own: {@code <shelf>/<job>/<file>}. Jobs
 * are spread over shelves by the end of their names, which is chance, so that no folder gets too
 * long. Thread-safe, also between nodes that see the same folder.
 */
final class FolderStore implements ResultStore {
  private static final int SHELF_LETTERS = 2;

  private final Path folder;

  /** Shelves that are known to be on the disk for good. */
  private final Set<Path> shelves = ConcurrentHashMap.newKeySet();

  /** Makes {@code folder} if it is not there. */
  FolderStore(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder.toAbsolutePath());
  }

  private JobFolder of(JobId job) {
    String name = job.text();
    String shelf = name.substring(Math.max(0, name.length() - SHELF_LETTERS));
    return new JobFolder(folder.resolve(shelf), name);
  }

  @Override
  public Draft begin(JobId job, String file) throws IOException {
    try {
      JobFolder place = of(job);
      ensure(place.shelf());
      return place.begin(file);
    } catch (IOException failure) {
      throw DiskFailures.of(failure);
    }
  }

  private void ensure(Path shelf) throws IOException {
    if (!shelves.contains(shelf)) {
      Files.createDirectories(shelf);
      JobFolder.force(folder);
      shelves.add(shelf);
    }
  }

  @Override
  public InputStream open(JobId job, String file, long first, long end) throws IOException {
    FileChannel channel = FileChannel.open(of(job).path(file), StandardOpenOption.READ);
    channel.position(first);
    return new Section(Channels.newInputStream(channel), end - first);
  }

  @Override
  public Optional<Path> path(JobId job, String file) {
    return Optional.of(of(job).path(file));
  }

  @Override
  public Optional<URI> direct(JobId job, Result result) {
    return Optional.empty();
  }

  @Override
  public void delete(JobId job, String file) throws IOException {
    Files.deleteIfExists(of(job).path(file));
  }

  @Override
  public void delete(JobId job) throws IOException {
    of(job).deleteOthers(Set.of());
  }

  @Override
  public void deleteOthers(JobId job, Set<String> keep) throws IOException {
    of(job).deleteOthers(keep);
  }

  @Override
  public Set<JobId> jobs() throws IOException {
    Set<JobId> jobs = new HashSet<>();
    try (DirectoryStream<Path> shelves = Files.newDirectoryStream(folder)) {
      for (Path shelf : shelves) {
        collect(shelf, jobs);
      }
    }
    return jobs;
  }

  private static void collect(Path shelf, Set<JobId> jobs) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(shelf)) {
      for (Path job : folders) {
        JobId.parse(String.valueOf(job.getFileName())).ifPresent(jobs::add);
      }
    } catch (NotDirectoryException strange) {
      // Somebody else's file, which is none of a job's.
    }
  }
}
