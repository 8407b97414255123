package org.almagest.uws;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A result of a job (UWS 1.1 section 2.1.10): what is known of its file.
 *
 * @param id its name among the job's results: {@code result} for the one of a query (TAP-10)
 * @param file its name in the {@link JobFiles}
 * @param contentType media type of what is in it, once unpacked
 * @param coding how the file is packed, as HTTP's {@code Content-Encoding}: {@code identity} if not
 * @param attachment name under which a client keeps it
 * @param size of the file in bytes
 * @param rows in it, where it has rows
 * @param sha256 of the file, hexadecimal
 * @param written when it was published
 * @param note what a user should know of it: that it is cut, and why
 */
public record Result(
    String id,
    String file,
    String contentType,
    String coding,
    String attachment,
    long size,
    OptionalLong rows,
    String sha256,
    Instant written,
    Optional<String> note) {}
