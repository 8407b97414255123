package org.almagest.it.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How an archive is started: the settings an operator would give by environment.
 *
 * @param home its folder
 * @param port of HTTP
 * @param httpsPort of HTTPS
 * @param more further variables
 * @param javaOptions options of the server's Java
 */
public record Deployment(
    Home home, int port, int httpsPort, Map<String, String> more, List<String> javaOptions) {
  /** The password of the role that runs users' queries, so that tests can try its door. */
  static final String READER_PASSWORD = "reader-of-the-integration-tests";

  private static final Duration COMMAND_LIMIT = Duration.ofMinutes(2);

  /** A new home, free ports, the demo catalogue. */
  public static Deployment fresh() {
    return new Deployment(Home.create(), FreePort.find(), FreePort.find(), Map.of(), List.of());
  }

  /** The same with one variable more. */
  public Deployment with(String variable, String value) {
    Map<String, String> all = new HashMap<>(more);
    all.put(variable, value);
    return new Deployment(home, port, httpsPort, Map.copyOf(all), javaOptions);
  }

  /** The same with options for the server's Java. */
  public Deployment withJava(String... options) {
    return new Deployment(home, port, httpsPort, more, List.of(options));
  }

  /** Whether it answers queries without encryption. */
  boolean servesPlainHttp() {
    return more.getOrDefault("ALMAGEST_HTTP_PLAIN", "serve").equals("serve");
  }

  /** Starts the server and waits until it says that it is ready. */
  public Archive start() {
    return Archive.start(this);
  }

  /** Runs one of the operator's commands to its end. */
  public Program.Finished command(String... words) {
    return Program.run(COMMAND_LIMIT, environment(), java(List.of(), words));
  }

  /** The same with {@code input} on standard input. */
  public Program.Finished commandReading(String input, String... words) {
    return Program.run(COMMAND_LIMIT, environment(), java(List.of(), words), input);
  }

  /** The same, with a file for standard input. */
  public Program.Finished commandWith(Path input, String... words) {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" < \"$0\""));
    command.add(input.toString());
    command.addAll(java(List.of(), words));
    return Program.run(COMMAND_LIMIT, environment(), command);
  }

  List<String> java(List<String> options, String... words) {
    List<String> command = new ArrayList<>();
    // A build that runs in the background ignores Ctrl-C, and so would all it starts.
    command.addAll(List.of("env", "--default-signal=INT"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", Checkout.serverJar().toString()));
    command.addAll(List.of(words));
    return command;
  }

  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(TestDatabase.chosen().environment());
    environment.put("ALMAGEST_HOME", home.folder().toString());
    environment.put("ALMAGEST_PORT", Integer.toString(port));
    environment.put("ALMAGEST_HTTPS_PORT", Integer.toString(httpsPort));
    environment.put("ALMAGEST_ADDRESS", "127.0.0.1");
    environment.put("ALMAGEST_DB_READERPASSWORD", READER_PASSWORD);
    environment.putAll(more);
    return environment;
  }
}
