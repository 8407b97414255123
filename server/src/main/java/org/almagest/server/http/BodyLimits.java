package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.almagest.server.settings.Settings;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever has signed in may send as much as the server takes, where nothing else is said. */
@Configuration(proxyBeanMethods = false)
class BodyLimits implements WebMvcConfigurer {
  private final long most;

  BodyLimits(Settings settings) {
    most = settings.http().requestSize().toBytes();
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public boolean preHandle(
              HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (request.getUserPrincipal() != null) {
              BodyLimit.set(request, most, "are taken at once");
            }
            return true;
          }
        });
  }
}
