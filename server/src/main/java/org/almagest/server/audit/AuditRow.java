package org.almagest.server.audit;

import java.time.Instant;

/**
 * A row of the audit table.
 *
 * @param at when it happened; of several, the first
 */
record AuditRow(Instant at, AuditEvent event) {}
