package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.BearerTokens;
import org.almagest.server.account.Identity;
import org.almagest.server.account.PasswordSignIn;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Basic (RFC 7617) and Bearer (RFC 6750). Thread-safe. */
@Component
class AuthorizationHeader {
  private static final String BEARER = "Bearer";
  private static final int JWT_DOTS = 2;

  /** What a decoder puts in the place of bytes that are none of the charset's. */
  private static final char NO_CHARACTER = '\uFFFD';

  private final List<BearerTokens> kinds;
  private final PasswordSignIn passwords;
  private final DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();
  private final BasicAuthenticationConverter basic = basic(StandardCharsets.UTF_8);
  private final BasicAuthenticationConverter latin = basic(StandardCharsets.ISO_8859_1);

  AuthorizationHeader(List<BearerTokens> kinds, PasswordSignIn passwords) {
    this.kinds = kinds;
    this.passwords = passwords;
  }

  private static BasicAuthenticationConverter basic(Charset charset) {
    BasicAuthenticationConverter converter =
        new BasicAuthenticationConverter(HttpServletRequest::getRemoteAddr);
    converter.setCredentialsCharset(charset);
    return converter;
  }

  static boolean isBearer(String header) {
    return StringUtils.startsWithIgnoreCase(header, BEARER);
  }

  /**
   * Whoever the header names.
   *
   * @throws SignInRefusedException if it is no good
   */
  Identity identity(String header, HttpServletRequest request) {
    return isBearer(header) ? byToken(request) : byPassword(request);
  }

  private Identity byToken(HttpServletRequest request) {
    String token = unpadded(token(request));
    for (BearerTokens kind : kinds) {
      Optional<Identity> known = kind.check(token);
      if (known.isPresent()) {
        return known.get();
      }
    }
    throw SignInRefusedException.wrong(
        "the bearer token is none that this archive knows; make a new one");
  }

  private String token(HttpServletRequest request) {
    try {
      return Optional.ofNullable(bearer.resolve(request)).orElse("");
    } catch (OAuth2AuthenticationException malformed) {
      throw SignInRefusedException.wrong(
          "the Authorization header has no bearer token as RFC 6750 writes one");
    }
  }

  /** Scripts are about that make up the length of a JWT as if it were all Base64. */
  private static String unpadded(String token) {
    return StringUtils.countOccurrencesOf(token, ".") == JWT_DOTS
        ? StringUtils.trimTrailingCharacter(token, '=')
        : token;
  }

  private Identity byPassword(HttpServletRequest request) {
    UsernamePasswordAuthenticationToken given = given(request);
    if (given == null) {
      throw SignInRefusedException.wrong(
          "the Authorization header is of a kind that is not known here; use Basic or Bearer");
    }
    return passwords.check(
        given.getName(),
        String.valueOf(given.getCredentials()),
        request.getRemoteAddr(),
        Way.BASIC);
  }

  private @Nullable UsernamePasswordAuthenticationToken given(HttpServletRequest request) {
    try {
      UsernamePasswordAuthenticationToken given = basic.convert(request);
      return given != null && isBroken(given) ? latin.convert(request) : given;
    } catch (BadCredentialsException malformed) {
      throw SignInRefusedException.wrong(
          "the Authorization header has no user name and password as RFC 7617 writes them");
    }
  }

  /** Python's requests writes text as ISO 8859-1, whatever the challenge says. */
  private static boolean isBroken(UsernamePasswordAuthenticationToken given) {
    return given.getName().indexOf(NO_CHARACTER) >= 0
        || String.valueOf(given.getCredentials()).indexOf(NO_CHARACTER) >= 0;
  }
}
