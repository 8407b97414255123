package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.almagest.server.upload.SentFiles;
import org.almagest.uws.Job;

/**
 * What an operator may do to another user's job: end it, and say when it goes. It runs in its
 * owner's name and sees what the owner may see, so what it asks, and when, is the owner's alone.
 */
final class ForeignChange {
  private static final Set<String> NAMES = Set.of("action", "phase", "destruction");

  private ForeignChange() {}

  /**
   * @throws TapException if {@code request} asks for more than that
   */
  static void check(Job job, HttpServletRequest request) {
    Map<String, List<String>> given = TapParameters.of(request).all();
    boolean aborts =
        given.getOrDefault("phase", List.of()).stream()
            .allMatch(phase -> phase.strip().equalsIgnoreCase("ABORT"));
    if (!aborts || !NAMES.containsAll(given.keySet()) || SentFiles.isMultipart(request)) {
      throw TapException.of(
          ErrorCode.FORBIDDEN,
          "job %s is another user's: an operator can read, abort and delete it, and set its"
                  .formatted(job.id())
              + " destruction; only its owner can change or run it");
    }
  }
}
