/** Where files of jobs lie, and how results are sent. */
@NullMarked
package org.almagest.server.results;

import org.jspecify.annotations.NullMarked;
