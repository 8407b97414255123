/**
 * How the server meets HTTP: connectors, the address that clients see, what Tomcat must let
 * through.
 */
@NullMarked
package org.almagest.server.http;

import org.jspecify.annotations.NullMarked;
