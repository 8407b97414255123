/**
 * What was written: the syntax tree of an ADQL query, every node with its place in the text. Knows
 * no names, no types.
 */
@NullMarked
package org.almagest.adql.syntax;

import org.jspecify.annotations.NullMarked;
