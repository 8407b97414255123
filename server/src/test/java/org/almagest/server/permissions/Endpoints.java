package org.almagest.server.permissions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * All that the server's controllers answer; Spring's own, which tell of errors, are not among them.
 */
final class Endpoints {
  private final Map<Endpoint, Set<String>> patterns = new TreeMap<>();
  private final Map<Endpoint, HandlerMethod> handlers = new TreeMap<>();

  static Endpoints of(ApplicationContext context) {
    Endpoints endpoints = new Endpoints();
    context
        .getBeansOfType(RequestMappingHandlerMapping.class)
        .values()
        .forEach(mapping -> mapping.getHandlerMethods().forEach(endpoints::add));
    return endpoints;
  }

  private void add(RequestMappingInfo mapping, HandlerMethod handler) {
    if (!handler.getBeanType().getName().startsWith("org.almagest.")) {
      return;
    }
    for (String method : methods(mapping)) {
      for (String pattern : mapping.getPatternValues()) {
        Endpoint endpoint = Endpoint.of(method, pattern);
        patterns.computeIfAbsent(endpoint, _ -> new TreeSet<>()).add(pattern);
        handlers.put(endpoint, handler);
      }
    }
  }

  private static List<String> methods(RequestMappingInfo mapping) {
    Stream<String> named = mapping.getMethodsCondition().getMethods().stream().map(Enum::name);
    List<String> methods = named.toList();
    return methods.isEmpty() ? List.of("ANY") : methods;
  }

  Set<Endpoint> all() {
    return patterns.keySet();
  }

  /** The patterns that are one endpoint. */
  Set<String> patterns(Endpoint endpoint) {
    return patterns.getOrDefault(endpoint, Set.of());
  }

  HandlerMethod handler(Endpoint endpoint) {
    HandlerMethod handler = handlers.get(endpoint);
    if (handler == null) {
      throw new IllegalArgumentException("nothing answers " + endpoint);
    }
    return handler;
  }
}
