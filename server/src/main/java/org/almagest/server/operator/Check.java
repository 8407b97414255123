package org.almagest.server.operator;

import java.util.List;

/** Looks at one thing that an archive needs, and changes nothing. */
interface Check {
  List<Finding> findings();
}
