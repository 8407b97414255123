package org.almagest.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.almagest.server.settings.Settings;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The packaged defaults, with changes. */
public final class TestSettings {
  private TestSettings() {}

  /** Changes as key, value, key, value; the keys without {@code almagest.}. */
  public static Settings with(String... changes) {
    Map<String, Object> values =
        new HashMap<>(Map.of("almagest.home", Path.of("target").toString()));
    for (int i = 0; i < changes.length; i += 2) {
      values.put("almagest." + changes[i], changes[i + 1]);
    }
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", values));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return Binder.get(environment).bind("almagest", Settings.class).get();
  }
}
