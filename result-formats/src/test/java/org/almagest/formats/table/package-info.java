@NullMarked
package org.almagest.formats.table;

import org.jspecify.annotations.NullMarked;
