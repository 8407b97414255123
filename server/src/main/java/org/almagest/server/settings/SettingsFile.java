package org.almagest.server.settings;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/**
 * Reads the settings exactly as the server does, for the command line, which starts no Spring
 * context.
 */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * The packaged defaults, {@code config/application.yml} of the working directory and the
   * environment, the last one winning.
   *
   * @throws org.springframework.boot.context.properties.bind.BindException when a value has the
   *     wrong form
   */
  public static Settings load() {
    StandardEnvironment environment = new StandardEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return Binder.get(environment).bind("almagest", Settings.class).get();
  }
}
