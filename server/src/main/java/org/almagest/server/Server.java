package org.almagest.server;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.almagest.server.database.Database;
import org.almagest.server.database.DatabaseProblem;
import org.almagest.server.demo.DemoCatalogue;
import org.almagest.server.embedded.ClusterException;
import org.almagest.server.http.Ports;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SettingsFile;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.annotation.Bean;

/** The server as a Spring application. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
class Server {
  /** Starts it; 0 when it is up, 1 when it could not come up and has said why. */
  static int run(String... arguments) {
    Locale.setDefault(Locale.ROOT);
    try {
      return start(SettingsFile.load(), arguments);
    } catch (BindException wrong) {
      return complain("a setting is wrong: " + rootMessage(wrong));
    }
  }

  private static int start(Settings settings, String... arguments) {
    Optional<String> busy = Ports.problem(settings);
    if (busy.isPresent()) {
      return complain(busy.get());
    }
    try {
      new SpringApplication(Server.class).run(arguments);
      return 0;
    } catch (RuntimeException failure) {
      return complain(reason(failure));
    }
  }

  @Bean(destroyMethod = "close")
  Database database(Settings settings) throws IOException {
    Database database = Database.openForServer(settings);
    try {
      if (settings.demo()) {
        DemoCatalogue.publishIfEmpty(database.owner(), database.readerRole(), System.err::println);
      }
      return database;
    } catch (IOException | RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static String reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseProblem || cause instanceof ClusterException) {
        return String.valueOf(cause.getMessage());
      }
    }
    return "the server cannot start: " + rootMessage(failure);
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private static int complain(String sentence) {
    System.err.println("almagest: " + sentence);
    return 1;
  }
}
