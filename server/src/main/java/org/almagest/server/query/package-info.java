/**
 * The one query path: request, admission, translation, rows, result. Sync and async both end here.
 */
@NullMarked
package org.almagest.server.query;

import org.jspecify.annotations.NullMarked;
