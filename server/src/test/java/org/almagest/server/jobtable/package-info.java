/** Results of jobs as tables of queries, tried by HTTP. */
@NullMarked
package org.almagest.server.jobtable;

import org.jspecify.annotations.NullMarked;
