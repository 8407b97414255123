package org.almagest.server.tabletool;

import java.util.Optional;

/**
 * The table to be made.
 *
 * @param name as given, with or without the schema
 * @param description for people; what the file says of itself where empty
 */
record Destination(String name, Optional<String> description) {}
