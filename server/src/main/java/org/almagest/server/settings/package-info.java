/** What an operator may set. */
@NullMarked
package org.almagest.server.settings;

import org.jspecify.annotations.NullMarked;
