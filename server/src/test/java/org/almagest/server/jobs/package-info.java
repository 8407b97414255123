@NullMarked
package org.almagest.server.jobs;

import org.jspecify.annotations.NullMarked;
