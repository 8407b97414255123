package org.almagest.adql.resolve;

import org.almagest.adql.resolved.Rows;

/** What ORDER BY needs to know of the SELECT before it. */
record SelectResult(Rows.Select select, ExpressionResolver values, Grouping grouping) {}
