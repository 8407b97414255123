package org.almagest.server.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Memory to share out, in MiB.
 *
 * @param memory of the machine or container
 */
record MachineSize(long memory) {
  private static final long BYTES = 1024L * 1024L;

  static MachineSize here() {
    return new MachineSize(
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
            / BYTES);
  }

  /** One part in {@code divisor} of the memory, between two bounds, as PostgreSQL writes it. */
  String part(long divisor, long least, long most) {
    return Math.clamp(memory / divisor, least, most) + "MB";
  }
}
