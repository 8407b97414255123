package org.almagest.server.audit;

import java.time.Clock;
import org.almagest.server.database.Database;
import org.almagest.server.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit log of the server. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
  @Bean
  AuditLog auditLog(Database database, Settings settings) {
    return new WrittenAudit(
        new AuditTable(database.accounts()), settings.audit().keep(), Clock.systemUTC());
  }
}
