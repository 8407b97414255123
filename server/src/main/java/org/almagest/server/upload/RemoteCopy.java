package org.almagest.server.upload;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.almagest.server.remote.RemoteFiles;

/**
 * One file on its way from an address, which may take minutes: in a thread of its own, so that
 * whoever waits for it can give up.
 */
final class RemoteCopy {
  private static final long LOOK_MILLIS = 200;

  private RemoteCopy() {}

  /**
   * Waits for the file.
   *
   * @throws org.almagest.server.failure.TapException if it does not come, or is too large
   * @throws UploadStoppedException if nobody wants it any more
   */
  static Path of(RemoteFiles remote, URI uri, UploadBudget budget, Path folder) {
    FutureTask<Path> task = new FutureTask<>(() -> remote.fetch(uri, budget.bytesLeft(), folder));
    Thread.startVirtualThread(task);
    try {
      while (true) {
        try {
          return task.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException notYet) {
          budget.goOn();
        }
      }
    } catch (ExecutionException failed) {
      throw cause(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new UploadStoppedException();
    } finally {
      task.cancel(true);
    }
  }

  private static RuntimeException cause(ExecutionException failed) {
    return failed.getCause() instanceof RuntimeException told
        ? told
        : new IllegalStateException(failed.getCause());
  }
}
