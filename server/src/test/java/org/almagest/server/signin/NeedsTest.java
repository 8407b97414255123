package org.almagest.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class NeedsTest {
  /** One method says what it needs, one leaves it to the class. */
  @Access(Need.READ)
  static class Speaking {
    @Access(Need.WRITE)
    void own() {}

    void inherited() {}
  }

  /** It does not say. */
  static class Silent {
    void silent() {}
  }

  @Test
  void theWordOfAMethodGoesBeforeThatOfItsClass() throws NoSuchMethodException {
    Needs needs = needs(new Speaking(), "own");
    needs.afterSingletonsInstantiated();

    assertThat(needs.of(handler(new Speaking(), "own"))).isEqualTo(Need.WRITE);
    assertThat(needs.of(handler(new Speaking(), "inherited"))).isEqualTo(Need.READ);
  }

  @Test
  void nothingStartsWithAResourceThatDoesNotSay() throws NoSuchMethodException {
    Needs needs = needs(new Silent(), "silent");

    assertThatThrownBy(needs::afterSingletonsInstantiated)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Silent#silent");
    assertThatThrownBy(() -> needs.of(handler(new Silent(), "silent")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatSpringAnswersByItselfNeedsNothing() throws NoSuchMethodException {
    Needs needs = needs(new Speaking(), "own");

    assertThat(needs.of(handler("a class of others", "toString"))).isEqualTo(Need.NOTHING);
  }

  private static HandlerMethod handler(Object controller, String method)
      throws NoSuchMethodException {
    return new HandlerMethod(controller, controller.getClass().getDeclaredMethod(method));
  }

  private static Needs needs(Object controller, String method) throws NoSuchMethodException {
    RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
    mapping.registerMapping(
        RequestMappingInfo.paths("/x").build(),
        controller,
        controller.getClass().getDeclaredMethod(method));
    return new Needs(
        new StaticListableBeanFactory(Map.of("mapping", mapping))
            .getBeanProvider(RequestMappingHandlerMapping.class));
  }
}
