package org.almagest.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ClusterSettingsTest {
  @Test
  void growsWithTheMachineUpToALimit() {
    assertThat(text(512)).contains("shared_buffers = 64MB\n", "work_mem = 8MB\n");
    assertThat(text(8192)).contains("shared_buffers = 1024MB\n", "work_mem = 32MB\n");
    assertThat(text(262_144)).contains("shared_buffers = 2048MB\n", "work_mem = 64MB\n");
  }

  @Test
  void listensOnLoopbackOnlyAndQuotesPaths() {
    assertThat(text(8192))
        .contains(
            "listen_addresses = '127.0.0.1'\n",
            "port = 5499\n",
            "unix_socket_directories = ''\n",
            "log_directory = '/o''brien/log'\n",
            "log_filename = 'postgresql-%a.log'\n");
  }

  private static String text(long memory) {
    return ClusterSettings.text(5499, Path.of("/o'brien/log"), new MachineSize(memory));
  }
}
