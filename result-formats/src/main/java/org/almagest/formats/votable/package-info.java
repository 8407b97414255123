/** VOTable in its serialisations. Knows nothing of HTTP and of where rows come from. */
@NullMarked
package org.almagest.formats.votable;

import org.jspecify.annotations.NullMarked;
