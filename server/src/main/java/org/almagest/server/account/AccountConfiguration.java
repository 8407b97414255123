package org.almagest.server.account;

import java.time.Clock;
import org.almagest.server.audit.AuditLog;
import org.almagest.server.database.Database;
import org.almagest.server.settings.Settings;
import org.almagest.uws.OwnerLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who has an account, and how passwords are looked after. */
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
  @Bean
  UserStore users(Database database) {
    return new UserStore(database.accounts());
  }

  @Bean
  OwnerLimits ownerLimits(Users users, Settings settings) {
    return new UserLimits(users, settings.jobs(), Clock.systemUTC());
  }

  @Bean
  PasswordChange passwordChange(Database database, Settings settings) {
    return new PasswordChange(
        database.accounts(), new PasswordRule(settings.signIn().passwordLength()));
  }

  @Bean
  PasswordSignIn passwordSignIn(Database database, Settings settings, AuditLog audit) {
    Clock clock = Clock.systemUTC();
    Credentials credentials = new Credentials(database.accounts());
    return new GuardedSignIn(
        credentials,
        Passwords.argon2(),
        guards(settings, clock),
        new SignInRecord(credentials, audit, clock),
        clock);
  }

  private static GuardedSignIn.Guards guards(Settings settings, Clock clock) {
    int processors = Runtime.getRuntime().availableProcessors();
    Budget budget = new Budget(processors, System::nanoTime);
    return new GuardedSignIn.Guards(
        new Attempts(settings.signIn().attempts(), clock),
        new RecentPasswords(clock),
        budget,
        new Turnstile(processors, budget),
        new Tarpit());
  }
}
