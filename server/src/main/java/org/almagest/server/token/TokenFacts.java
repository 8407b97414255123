package org.almagest.server.token;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell of a token that is good (RFC 7662 section 2.2).
 *
 * @param type what it is for
 * @param made when
 * @param ends null for never
 */
record TokenFacts(
    String id, String user, String type, String scope, Instant made, @Nullable Instant ends) {
  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("active", true);
    told.put("scope", scope);
    told.put("username", user);
    told.put("sub", user);
    told.put("token_type", type);
    told.put("jti", id);
    told.put("aud", OwnClaims.AUDIENCE);
    told.put("iat", made.getEpochSecond());
    Optional.ofNullable(ends).ifPresent(end -> told.put("exp", end.getEpochSecond()));
    return told;
  }
}
