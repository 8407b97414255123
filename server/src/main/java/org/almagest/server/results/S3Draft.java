package org.almagest.server.results;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedMultipartUpload;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * A file on its way into a bucket: whole, in one request, as long as it fits into memory; else in
 * parts, of which nobody sees anything until the last is there. A store takes 10,000 parts: 80 GB.
 */
final class S3Draft implements ResultStore.Draft {
  private static final Logger LOG = LoggerFactory.getLogger(S3Draft.class);

  /** At least 5 MiB, says S3. */
  private static final int PART = 8 << 20;

  private static final int FIRST_ROOM = 16 << 10;

  private final S3Bucket bucket;
  private final String file;
  private final String key;
  private final Digested stream = new Digested(new Parts());
  private final List<CompletedPart> parts = new ArrayList<>();
  private byte[] held = new byte[FIRST_ROOM];
  private int length;
  private @Nullable String upload;

  S3Draft(S3Bucket bucket, String file, String key) {
    this.bucket = bucket;
    this.file = file;
    this.key = key;
  }

  @Override
  public OutputStream stream() {
    return stream;
  }

  @Override
  public ResultStore.Stored publish() throws IOException {
    if (upload == null) {
      S3Bucket.ask(
          () -> bucket.client().putObject(to -> to.bucket(bucket.name()).key(key), body()));
    } else {
      sendPart(upload);
      complete(upload);
      upload = null;
    }
    return stream.stored(file);
  }

  private void complete(String id) throws IOException {
    CompletedMultipartUpload all = CompletedMultipartUpload.builder().parts(parts).build();
    S3Bucket.ask(() ->
        bucket
            .client()
            .completeMultipartUpload(
                to -> to.bucket(bucket.name()).key(key).uploadId(id).multipartUpload(all)));
  }

  private RequestBody body() {
    return RequestBody.fromBytes(Arrays.copyOf(held, length));
  }

  private void sendPart(String id) throws IOException {
    int number = parts.size() + 1;
    String tag =
        S3Bucket.ask(() ->
                bucket
                    .client()
                    .uploadPart(
                        to -> to.bucket(bucket.name()).key(key).uploadId(id).partNumber(number),
                        body()))
            .eTag();
    parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    length = 0;
  }

  private String begun() throws IOException {
    String id = upload;
    if (id == null) {
      id =
          S3Bucket.ask(() ->
                  bucket.client().createMultipartUpload(to -> to.bucket(bucket.name()).key(key)))
              .uploadId();
      upload = id;
    }
    return id;
  }

  @Override
  public void close() {
    String unfinished = upload;
    if (unfinished == null) {
      return;
    }
    try {
      S3Bucket.ask(() ->
          bucket
              .client()
              .abortMultipartUpload(of -> of.bucket(bucket.name()).key(key).uploadId(unfinished)));
    } catch (IOException failure) {
      LOG.warn("an upload is left until its job is deleted: {}", failure.getMessage());
    }
  }

  /** Collects bytes until they are a part. */
  private final class Parts extends OutputStream {
    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      int from = offset;
      int end = offset + count;
      while (from < end) {
        if (length == PART) {
          sendPart(begun());
        }
        int piece = Math.min(end - from, PART - length);
        makeRoom(piece);
        System.arraycopy(bytes, from, held, length, piece);
        length += piece;
        from += piece;
      }
    }

    private void makeRoom(int more) {
      if (length + more > held.length) {
        held = Arrays.copyOf(held, Math.min(PART, Math.max(2 * held.length, length + more)));
      }
    }
  }
}
