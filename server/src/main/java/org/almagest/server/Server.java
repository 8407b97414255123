package org.almagest.server;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.almagest.server.database.Database;
import org.almagest.server.database.DatabaseProblem;
import org.almagest.server.demo.DemoCatalogue;
import org.almagest.server.demo.DemoUser;
import org.almagest.server.embedded.ClusterException;
import org.almagest.server.http.Ports;
import org.almagest.server.publish.PublishProblem;
import org.almagest.server.settings.Settings;
import org.almagest.server.settings.SettingsFile;
import org.almagest.server.tls.CertificateChecks;
import org.almagest.server.tls.CertificateException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.support.GenericApplicationContext;

/** The server: what must be there before Spring starts, and the Spring application. */
@SpringBootApplication(
    proxyBeanMethods = false,
    exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
class Server {
  /** Starts it; 0 when it is up, 1 when it could not come up and has said why. */
  static int run(String... arguments) {
    Locale.setDefault(Locale.ROOT);
    try {
      Settings settings = SettingsFile.load();
      Optional<String> busy = Ports.problem(settings);
      if (busy.isPresent()) {
        return complain(busy.get());
      }
      CertificateChecks.beforeStart(settings);
      return start(settings, arguments);
    } catch (BindException wrong) {
      return complain("a setting is wrong: " + rootMessage(wrong));
    } catch (DatabaseProblem | ClusterException | PublishProblem | CertificateException problem) {
      return complain(String.valueOf(problem.getMessage()));
    } catch (IOException | RuntimeException failure) {
      return complain("the server cannot start: " + rootMessage(failure));
    }
  }

  private static int start(Settings settings, String... arguments) throws IOException {
    Database database = Database.openForServer(settings);
    try {
      if (settings.wantsDemo()) {
        prepareDemo(settings, database);
      }
      serve(database, arguments);
      return 0;
    } catch (IOException | RuntimeException failure) {
      database.close();
      throw failure;
    }
  }

  private static void prepareDemo(Settings settings, Database database) throws IOException {
    boolean first =
        DemoCatalogue.publishIfEmpty(database.owner(), database.readerRole(), System.err::println);
    if (first) {
      DemoUser.makeIfAlone(database.owner(), settings.signIn(), System.out::print);
    }
  }

  /** The context takes the database over and closes it last. */
  private static void serve(Database database, String... arguments) {
    SpringApplication application = new SpringApplication(Server.class);
    application.addInitializers(context ->
        ((GenericApplicationContext) context).registerBean(Database.class, () -> database));
    application.run(arguments);
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
