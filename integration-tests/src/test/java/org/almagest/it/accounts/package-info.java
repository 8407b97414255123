/** Who may come in, by which way, and who may not. */
@NullMarked
package org.almagest.it.accounts;

import org.jspecify.annotations.NullMarked;
