/**
 * Users' own tables over HTTP: {@code /Upload} and {@code /TableTool} as TAP+ has them, and {@code
 * PUT}, {@code DELETE} and {@code POST} on {@code /tap/tables}, {@code /tap/load} and {@code
 * /tap/table-update} as CADC's youcat has them. What becomes of the tables is for {@code
 * org.almagest.server.usertable}.
 */
@NullMarked
package org.almagest.server.tabletool;

import org.jspecify.annotations.NullMarked;
