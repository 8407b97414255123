/** The way to the database: roles, migrations, and one connection pool per class of work. */
@NullMarked
package org.almagest.server.database;

import org.jspecify.annotations.NullMarked;
