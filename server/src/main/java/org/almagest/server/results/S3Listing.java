package org.almagest.server.results;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.ListMultipartUploadsResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * What lies in a bucket, finished or not.
 *
 * @param bucket the bucket
 */
record S3Listing(S3Bucket bucket) {
  /** An upload that has not been completed. */
  record Upload(String key, String id) {}

  /** The keys of all objects under a prefix. */
  List<String> keys(String prefix) throws IOException {
    return S3Bucket.ask(() ->
        bucket
            .client()
            .listObjectsV2Paginator(of -> of.bucket(bucket.name()).prefix(prefix))
            .contents()
            .stream()
            .map(S3Object::key)
            .toList());
  }

  /** All unfinished uploads under a prefix. */
  List<Upload> uploads(String prefix) throws IOException {
    return S3Bucket.ask(() ->
        bucket
            .client()
            .listMultipartUploadsPaginator(of -> of.bucket(bucket.name()).prefix(prefix))
            .stream()
            .map(ListMultipartUploadsResponse::uploads)
            .flatMap(List<MultipartUpload>::stream)
            .filter(upload -> upload.key().startsWith(prefix))
            .map(upload -> new Upload(upload.key(), upload.uploadId()))
            .toList());
  }

  /** The first segments after a prefix, of objects and uploads. */
  List<String> folders(String prefix) throws IOException {
    Stream<String> finished =
        S3Bucket.ask(() ->
            bucket
                .client()
                .listObjectsV2Paginator(
                    of -> of.bucket(bucket.name()).prefix(prefix).delimiter("/"))
                .commonPrefixes()
                .stream()
                .map(common -> common.prefix())
                .toList())
            .stream();
    Stream<String> unfinished = uploads(prefix).stream().map(Upload::key);
    return Stream.concat(finished, unfinished)
        .map(key -> key.substring(prefix.length()).replaceFirst("/.*", ""))
        .distinct()
        .toList();
  }
}
