/**
 * What is published: the catalogue kept in memory, fresh on every node, and TAP_SCHEMA's twin, the
 * VOSI tables document.
 */
@NullMarked
package org.almagest.server.catalog;

import org.jspecify.annotations.NullMarked;
