package org.almagest.server.results;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import org.almagest.uws.JobId;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The part of a bucket that files of jobs lie in, under {@code <prefix><job>/<file>}.
 *
 * @param client reaches the store
 * @param name of the bucket
 * @param prefix of all keys
 */
record S3Bucket(S3Client client, String name, String prefix) {
  private static final int INSUFFICIENT_STORAGE = 507;

  String key(JobId job, String file) {
    return prefix(job) + FileName.checked(file);
  }

  String prefix(JobId job) {
    return prefix + job + "/";
  }

  /** Asks the store for something; what it says of failures becomes an {@link IOException}. */
  static <T> T ask(Supplier<T> request) throws IOException {
    try {
      return request.get();
    } catch (NoSuchKeyException missing) {
      NoSuchFileException told = new NoSuchFileException(String.valueOf(missing.getMessage()));
      told.initCause(missing);
      throw told;
    } catch (S3Exception refused) {
      throw isFull(refused) ? new NoRoomException(refused) : told(refused);
    } catch (SdkException failure) {
      throw told(failure);
    }
  }

  private static boolean isFull(S3Exception refused) {
    String code = refused.awsErrorDetails() == null ? "" : refused.awsErrorDetails().errorCode();
    return refused.statusCode() == INSUFFICIENT_STORAGE
        || code.equals("QuotaExceeded")
        || code.equals("XMinioStorageFull");
  }

  private static IOException told(SdkException failure) {
    return new IOException("the store of results fails: " + failure.getMessage(), failure);
  }
}
