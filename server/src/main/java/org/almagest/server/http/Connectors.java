package org.almagest.server.http;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almagest.server.settings.Settings;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Tomcat as real TAP clients need it: plain HTTP and HTTPS side by side, and room for what they
 * send.
 */
@Configuration(proxyBeanMethods = false)
class Connectors {
  /** Clients send these bare in query strings. */
  private static final String RELAXED_QUERY_CHARS = "\"<>[\\]^`{|}";

  private static final int MAX_FORM_BYTES = 16 << 20;
  private static final int MAX_PARAMETERS = 20_000;
  private static final int MAX_PARTS = 200;
  private static final int MAX_PART_HEADER_BYTES = 8 << 10;
  private static final int MAX_HEADER_BYTES = 64 << 10;

  /** Of a refused request so much is read and thrown away: many clients read no answer before. */
  private static final int MAX_SWALLOWED_BYTES = 512 << 20;

  private static final int PART_IN_MEMORY = 64 << 10;

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> tapConnectors(
      Settings settings, SecureConnector secure) {
    return factory -> {
      factory.addEngineValves(
          new ConnectionValve(settings.uploads().anonymous().bytes().toBytes()));
      factory.addConnectorCustomizers(connector -> prepare(connector, settings));
      if (settings.http().plain() == Settings.Plain.OFF) {
        factory.setPort(settings.https().port());
        factory.addConnectorCustomizers(secure::secure);
      } else if (settings.https().enabled()) {
        Connector second = listening(settings);
        secure.secure(second);
        factory.addAdditionalConnectors(second);
      }
    };
  }

  /**
   * Lets Tomcat read multipart forms by itself; parts above the threshold go to the scratch folder.
   */
  @Bean
  MultipartConfigElement multipart(Settings settings) throws IOException {
    Path parts = Files.createDirectories(settings.scratch().resolve("parts")).toAbsolutePath();
    return new MultipartConfigElement(
        parts.toString(), -1, settings.http().requestSize().toBytes(), PART_IN_MEMORY);
  }

  private static Connector listening(Settings settings) {
    Connector connector = new Connector(TomcatServletWebServerFactory.DEFAULT_PROTOCOL);
    connector.setProperty("address", settings.address());
    prepare(connector, settings);
    return connector;
  }

  private static void prepare(Connector connector, Settings settings) {
    makeRoom(connector);
    connector.setProperty(
        "connectionTimeout", Long.toString(settings.http().stallTime().toMillis()));
  }

  private static void makeRoom(Connector connector) {
    connector.setMaxPostSize(MAX_FORM_BYTES);
    connector.setMaxParameterCount(MAX_PARAMETERS);
    connector.setMaxPartCount(MAX_PARTS);
    connector.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
    connector.setURIEncoding("UTF-8");
    for (List<String> property : PROPERTIES) {
      connector.setProperty(property.getFirst(), property.getLast());
    }
  }

  private static final List<List<String>> PROPERTIES =
      List.of(
          List.of("relaxedQueryChars", RELAXED_QUERY_CHARS),
          List.of("maxHttpRequestHeaderSize", Integer.toString(MAX_HEADER_BYTES)),
          List.of("connectionUploadTimeout", "300000"),
          List.of("keepAliveTimeout", "60000"),
          List.of("maxKeepAliveRequests", "-1"),
          List.of("maxSwallowSize", Integer.toString(MAX_SWALLOWED_BYTES)),
          List.of("compression", "on"),
          List.of("compressibleMimeType", "text/xml"));
}
