package org.almagest.server.query;

import java.io.IOException;

/** Nobody waits for the result any more: there is nothing to answer and nothing to complain of. */
public final class ClientGoneException extends IOException {
  ClientGoneException(Throwable cause) {
    super("the client has closed the connection", cause);
  }
}
