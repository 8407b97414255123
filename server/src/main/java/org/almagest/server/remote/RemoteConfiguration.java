package org.almagest.server.remote;

import org.almagest.server.settings.Settings;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader of users' addresses, with the machine's own way of looking up names. */
@Configuration(proxyBeanMethods = false)
class RemoteConfiguration {
  @Bean
  RemoteFiles remoteFiles(Settings settings) {
    return new RemoteFiles(settings.fetch(), SystemDefaultDnsResolver.INSTANCE);
  }
}
