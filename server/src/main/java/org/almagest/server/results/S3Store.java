package org.almagest.server.results;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.http.Attachment;
import org.almagest.server.settings.JobSettings;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Files of jobs in a bucket of a store that speaks S3. Thread-safe. */
final class S3Store implements ResultStore, AutoCloseable {
  private final S3Client client;
  private final S3Presigner presigner;
  private final S3Bucket bucket;
  private final S3Listing listing;
  private final @Nullable Duration redirect;

  S3Store(JobSettings.S3 settings) {
    client = S3Clients.client(settings);
    presigner = S3Clients.presigner(settings);
    bucket = new S3Bucket(client, settings.bucket(), settings.prefix());
    listing = new S3Listing(bucket);
    redirect = settings.redirect();
  }

  @Override
  public Draft begin(JobId job, String file) {
    return new S3Draft(bucket, file, bucket.key(job, file));
  }

  @Override
  public InputStream open(JobId job, String file, long first, long end) throws IOException {
    String key = bucket.key(job, file);
    if (first == end) {
      S3Bucket.ask(() -> client.headObject(of -> of.bucket(bucket.name()).key(key)));
      return InputStream.nullInputStream();
    }
    String range = "bytes=%d-%d".formatted(first, end - 1);
    return S3Bucket.ask(
        () -> client.getObject(of -> of.bucket(bucket.name()).key(key).range(range)));
  }

  /** The store is told what to say of the file, which it does not know by itself. */
  @Override
  public Optional<URI> direct(JobId job, Result result) {
    return Optional.ofNullable(redirect).map(duration -> presigned(job, result, duration));
  }

  private URI presigned(JobId job, Result result, Duration duration) {
    GetObjectRequest.Builder get =
        GetObjectRequest.builder()
            .bucket(bucket.name())
            .key(bucket.key(job, result.file()))
            .responseContentType(result.contentType())
            .responseContentDisposition(
                Attachment.header(result.attachment(), result.contentType()));
    if (!result.coding().equals("identity")) {
      get.responseContentEncoding(result.coding());
    }
    return URI.create(
        presigner
            .presignGetObject(
                sign -> sign.signatureDuration(duration).getObjectRequest(get.build()))
            .url()
            .toString());
  }

  @Override
  public void delete(JobId job, String file) throws IOException {
    delete(bucket.key(job, file));
  }

  private void delete(String key) throws IOException {
    S3Bucket.ask(() -> client.deleteObject(of -> of.bucket(bucket.name()).key(key)));
  }

  @Override
  public void delete(JobId job) throws IOException {
    deleteOthers(job, Set.of());
  }

  /** Uploads first: what one of them becomes meanwhile is seen among the files. */
  @Override
  public void deleteOthers(JobId job, Set<String> keep) throws IOException {
    for (S3Listing.Upload upload : listing.uploads(bucket.prefix(job))) {
      abort(upload);
    }
    List<String> keys =
        listing.keys(bucket.prefix(job)).stream()
            .filter(key -> !keep.contains(key.substring(bucket.prefix(job).length())))
            .toList();
    for (String key : keys) {
      delete(key);
    }
  }

  private void abort(S3Listing.Upload upload) throws IOException {
    S3Bucket.ask(() ->
        client.abortMultipartUpload(
            of -> of.bucket(bucket.name()).key(upload.key()).uploadId(upload.id())));
  }

  @Override
  public Set<JobId> jobs() throws IOException {
    Set<JobId> jobs = new HashSet<>();
    for (String folder : listing.folders(bucket.prefix())) {
      JobId.parse(folder).ifPresent(jobs::add);
    }
    return jobs;
  }

  @Override
  public void close() {
    presigner.close();
    client.close();
  }
}
