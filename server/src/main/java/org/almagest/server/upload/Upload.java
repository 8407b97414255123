package org.almagest.server.upload;

/**
 * One table that comes along with a query.
 *
 * @param name as the query calls it, in the schema TAP_UPLOAD: a regular identifier of ADQL
 * @param source where it is
 */
public record Upload(String name, UploadSource source) {}
