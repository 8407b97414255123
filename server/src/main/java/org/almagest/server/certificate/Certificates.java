package org.almagest.server.certificate;

import java.time.Clock;
import org.almagest.server.account.CertificateIdentity;
import org.almagest.server.account.Users;
import org.almagest.server.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the mapping of certificates together. */
@Configuration(proxyBeanMethods = false)
class Certificates {
  @Bean
  CertificateIdentity certificateIdentity(Users users, Settings settings) {
    return new MappedCertificates(
        users, new Authorities(settings.https().clientAuthorities()), Clock.systemUTC());
  }
}
