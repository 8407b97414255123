package org.almagest.server.results;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file under a hidden name beside its place, until it is published. */
final class FileDraft implements ResultStore.Draft {
  private static final Logger LOG = LoggerFactory.getLogger(FileDraft.class);

  private final JobFolder folder;
  private final String file;
  private final Path hidden;
  private final FileChannel channel;
  private final Digested stream;
  private boolean published;

  FileDraft(JobFolder folder, String file, Path hidden) throws IOException {
    this.folder = folder;
    this.file = file;
    this.hidden = hidden;
    channel = FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    stream = new Digested(new ToDisk(channel));
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  /**
   * The content comes to the disk before the name, so that the name never stands for less. The
   * folders come last: by then the file's own way to the disk has mostly brought them there.
   */
  @Override
  public ResultStore.Stored publish() throws IOException {
    try {
      channel.force(true);
      Files.move(hidden, folder.path(file), StandardCopyOption.ATOMIC_MOVE);
      published = true;
      folder.force(file);
    } catch (IOException failure) {
      throw DiskFailures.of(failure);
    }
    return stream.stored(file);
  }

  @Override
  public void close() {
    try {
      channel.close();
      if (!published) {
        Files.deleteIfExists(hidden);
      }
    } catch (IOException failure) {
      LOG.warn("a draft is left until its job is deleted: {}", failure.getMessage());
    }
  }

  /** Tells when the disk is full. */
  private static final class ToDisk extends OutputStream {
    private final FileChannel channel;

    ToDisk(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
      try {
        while (left.hasRemaining()) {
          channel.write(left);
        }
      } catch (IOException failure) {
        throw DiskFailures.of(failure);
      }
    }
  }
}
