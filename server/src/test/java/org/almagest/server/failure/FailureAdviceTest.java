package org.almagest.server.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class FailureAdviceTest {
  @RestController
  static class Readable {
    @GetMapping("/read")
    String read() {
      return "text";
    }
  }

  /** It is the client's fault, and no incident. */
  @Test
  void anotherMethodIsRefusedWithThoseThatThereAre() throws Exception {
    MockHttpServletResponse answer =
        MockMvcBuilders.standaloneSetup(new Readable())
            .setControllerAdvice(new FailureAdvice())
            .build()
            .perform(put("/read"))
            .andReturn()
            .getResponse();

    assertThat(answer.getStatus()).isEqualTo(405);
    assertThat(answer.getHeader("Allow")).isEqualTo("GET");
    assertThat(answer.getContentAsString()).contains("PUT is not possible here; use GET");
  }
}
