package org.almagest.it.crash;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.almagest.it.harness.Node;

/**
 * Kills, stops and holds up one thing after the other, each means as often as any other. Used by
 * one thread.
 */
final class Chaos {
  private static final int CALM_MILLIS = 1500;
  private static final int MORE_CALM_MILLIS = 2500;
  private static final int LONGEST_DOWN_MILLIS = 3000;

  private final Cluster cluster;
  private final Random chance;
  private final Consumer<String> progress;
  private final List<Disruption> disruptions = new ArrayList<>();

  Chaos(Cluster cluster, Random chance, Consumer<String> progress) {
    this.cluster = cluster;
    this.chance = chance;
    this.progress = progress;
  }

  /** Goes on for so long, and until everything was done once; all is up when it returns. */
  List<Disruption> rage(Duration time) throws InterruptedException, IOException {
    Instant end = Instant.now().plus(time);
    calm();
    do {
      List<Disruption.Means> all = new ArrayList<>(List.of(Disruption.Means.values()));
      Collections.shuffle(all, chance);
      for (Disruption.Means means : all) {
        disrupt(means);
        calm();
      }
    } while (Instant.now().isBefore(end));
    return List.copyOf(disruptions);
  }

  private void disrupt(Disruption.Means means) throws InterruptedException, IOException {
    Instant from = Instant.now();
    Node node = cluster.nodes().get(chance.nextInt(cluster.nodes().size()));
    switch (means) {
      case KILL_NODE -> {
        node.kill();
        comeBack(node);
      }
      case STOP_NODE -> {
        node.stop();
        comeBack(node);
      }
      case PAUSE_NODE -> {
        node.pause();
        Thread.sleep(Cluster.LEASE.multipliedBy(2));
        node.resume();
      }
      case KILL_POSTGRES -> cluster.postgres().killAll();
      case KILL_SESSION -> {
        cluster.postgres().killBackend(chance.nextInt(Integer.MAX_VALUE));
        cluster.postgres().awaitReady();
      }
    }
    Disruption done = new Disruption(means, from, Instant.now());
    disruptions.add(done);
    progress.accept(
        "%s, %d ms".formatted(means, Duration.between(done.from(), done.to()).toMillis()));
  }

  private void comeBack(Node node) throws InterruptedException {
    Thread.sleep(chance.nextInt(LONGEST_DOWN_MILLIS));
    node.start();
  }

  private void calm() throws InterruptedException {
    Thread.sleep(CALM_MILLIS + chance.nextInt(MORE_CALM_MILLIS));
    for (Node node : cluster.nodes()) {
      if (!node.isAlive()) {
        throw new AssertionError("a node has ended by itself:\n" + node.console());
      }
    }
  }
}
