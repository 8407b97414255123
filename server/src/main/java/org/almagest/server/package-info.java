/**
 * The server: one package per feature, each with one public door. Spring, HTTP and JDBC live here
 * and nowhere else.
 */
@NullMarked
package org.almagest.server;

import org.jspecify.annotations.NullMarked;
