/**
 * The tables that users keep in a schema of their own: made, filled, changed and dropped, all or
 * nothing. {@link org.almagest.server.usertable.UserTables} is the door.
 */
@NullMarked
package org.almagest.server.usertable;

import org.jspecify.annotations.NullMarked;
