/** How long rows take to be written. */
@NullMarked
package org.almagest.benchmarks.formats;

import org.jspecify.annotations.NullMarked;
