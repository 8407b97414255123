/** The matrix of types and formats: what is written, what readers make of it, the table of it. */
@NullMarked
package org.almagest.it.lossless;

import org.jspecify.annotations.NullMarked;
