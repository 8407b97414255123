package org.almagest.server.signin;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What each method that answers requests needs, by its {@link Access}; without one nothing starts.
 * Thread-safe.
 */
@Component
class Needs implements SmartInitializingSingleton {
  private static final String OURS = "org.almagest.";

  private final ObjectProvider<RequestMappingHandlerMapping> mappings;
  private final Map<Method, Need> known = new ConcurrentHashMap<>();

  Needs(ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /**
   * @throws IllegalStateException if a method of ours does not say
   */
  @Override
  public void afterSingletonsInstantiated() {
    List<String> silent =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
            .filter(handler -> find(handler) == null)
            .map(HandlerMethod::toString)
            .sorted()
            .toList();
    if (!silent.isEmpty()) {
      throw new IllegalStateException("nothing says who may use " + String.join(", ", silent));
    }
  }

  Need of(HandlerMethod handler) {
    Need need = known.get(handler.getMethod());
    return need == null ? remember(handler) : need;
  }

  private Need remember(HandlerMethod handler) {
    Need need = find(handler);
    if (need == null) {
      throw new IllegalStateException("nothing says who may use " + handler);
    }
    known.put(handler.getMethod(), need);
    return need;
  }

  /** Spring's own answer to OPTIONS, and tell of errors that have been decided upon. */
  private static @Nullable Need find(HandlerMethod handler) {
    Access access = handler.getMethodAnnotation(Access.class);
    if (access == null) {
      access = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
    }
    if (access != null) {
      return access.value();
    }
    return handler.getBeanType().getName().startsWith(OURS) ? null : Need.NOTHING;
  }
}
