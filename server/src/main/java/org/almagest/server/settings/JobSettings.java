package org.almagest.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How jobs are run and kept, under {@code almagest.jobs}.
 *
 * @param quick the class that every job begins in
 * @param slow the class of jobs that run longer
 * @param defaultRows rows of a result when MAXREC is not given
 * @param maxRows greatest MAXREC
 * @param ownerQueued jobs of one owner that may wait, PENDING ones included; anonymous ones count
 *     by address
 * @param queued jobs that may wait in all
 * @param ownerBytes of results that one owner may keep; 0 for no limit
 * @param lease after this time without a sign of life a node counts as dead
 * @param attempts how many times a job may be begun whose node dies under it
 * @param anonymousRetention how long an anonymous job is kept
 * @param longestRetention the latest destruction that may be asked for
 * @param keepHistory whether the records of users' expired jobs are kept as ARCHIVED
 * @param longestWait longest time that a request with WAIT is held
 * @param listAnonymous whether the job list shows anonymous jobs to everybody
 * @param syncGoesOn whether a synchronous query that has had its time goes on as a job unasked
 * @param results where results lie
 * @param tables results that are tables of queries
 * @param listeners streams of job events that one caller may have open at a time
 */
public record JobSettings(
    Queue quick,
    Queue slow,
    long defaultRows,
    long maxRows,
    int ownerQueued,
    int queued,
    DataSize ownerBytes,
    Duration lease,
    int attempts,
    Duration anonymousRetention,
    Duration longestRetention,
    boolean keepHistory,
    Duration longestWait,
    boolean listAnonymous,
    boolean syncGoesOn,
    Results results,
    Tables tables,
    int listeners) {
  /**
   * A class of jobs.
   *
   * @param places jobs of the class that this node runs at a time
   * @param ownerPlaces of those on all nodes, jobs of one owner
   * @param time how long a job may run in it
   */
  public record Queue(int places, int ownerPlaces, Duration time) {}

  /**
   * Where results lie. All nodes must see the same.
   *
   * @param folder on disk, unless they lie in S3
   * @param s3 a store that speaks S3; null for the folder
   */
  public record Results(Path folder, @Nullable S3 s3) {}

  /**
   * Results as tables of queries: copies in the database.
   *
   * @param bytes of all of them
   * @param idle time after which one is dropped that no query names
   */
  public record Tables(DataSize bytes, Duration idle) {}

  /**
   * A store that speaks S3.
   *
   * @param bucket must be there
   * @param prefix of all keys
   * @param region as the store calls it
   * @param endpoint of a store that is not Amazon's
   * @param accessKey null to look in the usual places (environment, instance role)
   * @param secretKey of the access key
   * @param pathStyle whether the bucket stands in the path rather than in the host name
   * @param redirect how long a presigned address holds to which downloads are redirected; null to
   *     send them through this server
   */
  public record S3(
      String bucket,
      @DefaultValue("jobs/") String prefix,
      @DefaultValue("us-east-1") String region,
      @Nullable URI endpoint,
      @Nullable String accessKey,
      @Nullable String secretKey,
      boolean pathStyle,
      @Nullable Duration redirect) {}

  /** The longest execution duration there is. */
  public Duration longest() {
    return slow.time();
  }
}
