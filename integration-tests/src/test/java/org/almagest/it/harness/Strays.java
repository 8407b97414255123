package org.almagest.it.harness;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Processes that must not outlive the tests, however these end. Thread-safe. */
public final class Strays {
  private static final Set<Process> GUARDED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Strays::killAll));
  }

  private Strays() {}

  /** Has {@code process} and what it started killed when this one ends. */
  public static Process guard(Process process) {
    GUARDED.removeIf(ended -> !ended.isAlive());
    GUARDED.add(process);
    return process;
  }

  private static void killAll() {
    for (Process process : GUARDED) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().onExit().join();
    }
  }
}
