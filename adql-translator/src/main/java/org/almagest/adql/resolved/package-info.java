/**
 * What a query means: the resolved tree. Names are bound to columns, types are known, geometry and
 * truth values are explicit, generated aliases stand in for the user's. No text of the user is in
 * it except as values of literals; only this tree reaches a SQL writer. Its records hold no places,
 * so that two expressions of the same meaning are equal.
 */
@NullMarked
package org.almagest.adql.resolved;

import org.jspecify.annotations.NullMarked;
