package org.almagest.it.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/** What a server says on its console, and its address once it is ready. */
final class ServerLog {
  private static final String READY = "Almagest is ready: ";
  private static final int KEPT = 60;

  private final Deque<String> lines = new ArrayDeque<>();
  private final StringBuilder all = new StringBuilder();
  private final CompletableFuture<String> ready = new CompletableFuture<>();

  static ServerLog of(Process process) {
    ServerLog log = new ServerLog();
    // Reading from a process holds a virtual thread's carrier, of which there are as many as cores.
    Thread.ofPlatform().daemon().name("server-log").start(() -> log.follow(process));
    return log;
  }

  private void follow(Process process) {
    try (BufferedReader reader = process.inputReader()) {
      reader.lines().forEach(this::take);
    } catch (IOException closed) {
      take(closed.toString());
    }
    ready.completeExceptionally(new IllegalStateException("the server ended"));
  }

  private synchronized void take(String line) {
    lines.addLast(line);
    all.append(line).append('\n');
    if (lines.size() > KEPT) {
      lines.removeFirst();
    }
    if (line.startsWith(READY)) {
      ready.complete(line.substring(READY.length()).strip());
    }
  }

  /** The address in the ready line; fails when the server ends without one. */
  CompletableFuture<String> ready() {
    return ready;
  }

  synchronized String all() {
    return all.toString();
  }

  synchronized String end() {
    return String.join("\n", lines);
  }
}
