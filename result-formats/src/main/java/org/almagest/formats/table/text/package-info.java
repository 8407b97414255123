/** CSV, strictly read, and values that come as text. */
@NullMarked
package org.almagest.formats.table.text;

import org.jspecify.annotations.NullMarked;
