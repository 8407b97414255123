package org.almagest.server.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people prove who they are, under {@code almagest.sign-in}.
 *
 * @param sessionTime a session ends when it has not been used for so long
 * @param plainHttp from where passwords and tokens are taken without encryption
 * @param passwordLength least length of a new password
 * @param userLookup who may ask whether somebody has an account
 * @param tokenTime how long a token lasts that a password was given for
 * @param refreshTime how long such a token may be renewed without a password
 * @param longestToken longest life of a token that a user makes; 0 for tokens that never end
 * @param tokenByGet whether the token endpoint takes passwords in a query string too
 * @param attempts how often one may fail
 * @param issuers others whose tokens are believed
 */
public record SignInSettings(
    Duration sessionTime,
    PlainHttp plainHttp,
    int passwordLength,
    UserLookup userLookup,
    Duration tokenTime,
    Duration refreshTime,
    Duration longestToken,
    boolean tokenByGet,
    Attempts attempts,
    List<Issuer> issuers) {
  public SignInSettings {
    issuers = List.copyOf(issuers);
  }

  /** From where passwords and tokens are taken without encryption. */
  public enum PlainHttp {
    NEVER,
    /** From this machine. */
    LOCAL,
    ALWAYS
  }

  /** Who may ask whether somebody has an account. */
  public enum UserLookup {
    EVERYBODY,
    SIGNED_IN
  }

  /**
   * How often one may fail to sign in; more is refused for a while.
   *
   * @param account with one account, from one address
   * @param accountAnywhere with one account, from all addresses that it was never used from
   * @param address from one address, with whatever accounts
   * @param within the time that this is counted over
   */
  public record Attempts(int account, int accountAnywhere, int address, Duration within) {}

  /**
   * An OpenID Connect issuer whose tokens are believed.
   *
   * @param uri of the issuer; its configuration is found from there
   * @param audience that a token must be for; null for any, which is only safe where all tokens of
   *     the issuer are for this archive
   * @param nameClaim claim that holds the login name
   * @param newUsers whether somebody unknown gets an account at the first sight
   */
  public record Issuer(
      URI uri,
      @Nullable String audience,
      @DefaultValue("preferred_username") String nameClaim,
      boolean newUsers) {}
}
