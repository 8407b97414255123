@NullMarked
package org.almagest.formats.table.votable;

import org.jspecify.annotations.NullMarked;
