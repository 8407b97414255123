/** Apache Arrow's streaming format (IPC), for pandas, Polars and other programs. */
@NullMarked
package org.almagest.formats.arrow;

import org.jspecify.annotations.NullMarked;
