package org.almagest.server.embedded;

import java.nio.file.Path;

/** PostgreSQL's settings for the private cluster. */
final class ClusterSettings {
  /** Added once to the file that initdb writes; the last line lets an operator overrule ours. */
  static final String INCLUDE =
      """

      # Almagest writes almagest.conf anew at each start; put settings of your own into local.conf.
      include = 'almagest.conf'
      include_if_exists = 'local.conf'
      """;

  private ClusterSettings() {}

  static String text(int port, Path logFolder, MachineSize size) {
    return """
    # Written by Almagest at each start.
    listen_addresses = '127.0.0.1'
    port = %d
    unix_socket_directories = ''
    max_connections = 200
    password_encryption = 'scram-sha-256'
    timezone = 'UTC'

    shared_buffers = %s
    track_activity_query_size = 16kB
    effective_cache_size = %s
    work_mem = %s
    maintenance_work_mem = %s
    random_page_cost = 1.1
    jit = off

    max_wal_size = 4GB
    checkpoint_timeout = 15min
    wal_compression = on

    logging_collector = on
    log_directory = '%s'
    log_filename = 'postgresql-%%a.log'
    log_rotation_age = 1d
    log_rotation_size = 0
    log_truncate_on_rotation = on
    log_line_prefix = '%%m [%%p] %%u '
    """
        .formatted(
            port,
            size.part(8, 64, 2048),
            size.part(2, 256, 65_536),
            size.part(256, 8, 64),
            size.part(16, 64, 1024),
            logFolder.toString().replace("'", "''"));
  }
}
