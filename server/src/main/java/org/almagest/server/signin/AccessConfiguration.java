package org.almagest.server.signin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the rules before every controller. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {
  private final ObjectProvider<AccessRules> rules;

  /**
   * @param rules asked for late: they need the very mappings that are made with them
   */
  AccessConfiguration(ObjectProvider<AccessRules> rules) {
    this.rules = rules;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(rules.getObject());
  }
}
