package org.almagest.server.operator;

/** A command about accounts cannot be carried out; the message is for the operator. */
final class AccountProblem extends RuntimeException {
  AccountProblem(String message) {
    super(message);
  }
}
