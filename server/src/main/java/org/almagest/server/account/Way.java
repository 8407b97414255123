package org.almagest.server.account;

/** How somebody proved who they are. */
public enum Way {
  SESSION,
  BASIC,
  /** A personal access token. */
  TOKEN,
  /** A JSON Web Token, of this archive or of an issuer that it believes. */
  JWT,
  CERTIFICATE
}
