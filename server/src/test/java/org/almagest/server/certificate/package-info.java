@NullMarked
package org.almagest.server.certificate;

import org.jspecify.annotations.NullMarked;
