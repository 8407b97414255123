@NullMarked
package org.almagest.server.account;

import org.jspecify.annotations.NullMarked;
