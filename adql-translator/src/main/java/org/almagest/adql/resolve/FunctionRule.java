package org.almagest.adql.resolve;

import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;

/** What a function makes of its arguments. */
@FunctionalInterface
interface FunctionRule {
  Value apply(FunctionArguments arguments) throws AdqlException;
}
