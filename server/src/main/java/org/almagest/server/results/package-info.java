/**
 * The files of jobs: where they are written, published and fetched. In a folder or in a store that
 * speaks S3.
 */
@NullMarked
package org.almagest.server.results;

import org.jspecify.annotations.NullMarked;
