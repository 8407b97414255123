package org.almagest.server.query;

import java.io.IOException;
import java.nio.file.Files;
import org.almagest.formats.Scratch;
import org.almagest.server.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where results wait that cannot be written in one pass: {@code almagest.scratch}. */
@Configuration(proxyBeanMethods = false)
class ScratchFolder {
  @Bean
  Scratch scratch(Settings settings) throws IOException {
    return new Scratch(Files.createDirectories(settings.scratch()));
  }

  @Bean
  ScratchHold scratchHold(Scratch scratch) throws IOException {
    return ScratchHold.of(scratch.folder());
  }
}
