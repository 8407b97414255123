package org.almagest.server.async;

import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almagest.server.account.Identity;
import org.almagest.server.account.JobAudit;
import org.almagest.server.account.Quota;
import org.almagest.server.account.Role;
import org.almagest.server.account.User;
import org.almagest.server.account.Way;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.SecureConnector;
import org.almagest.server.results.ResultSender;
import org.almagest.server.results.ResultStore;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.KeptFiles;
import org.almagest.server.upload.UploadGate;
import org.almagest.uws.Jobs;
import org.almagest.uws.OwnerLimits;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** The controllers in a real Tomcat, over jobs in memory: what clients see to the letter. */
final class AsyncService implements AutoCloseable {
  static final String USER = "X-Test-User";

  /** An operator. */
  static final String OLGA = "olga";

  private static final Identity OPERATOR =
      Identity.of(
          new User(OLGA, null, null, Role.OPERATOR, false, null, Quota.USUAL, Instant.EPOCH),
          Way.SESSION);
  private static final int MOST_BYTES = 2 << 20;

  private final MemoryJobs jobs = new MemoryJobs();
  private final MemoryFiles files = new MemoryFiles();
  private final Tomcat tomcat = new Tomcat();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Spring's defaults for controllers. */
  @EnableWebMvc
  static class Mvc {}

  AsyncService(Path folder, Map<String, Object> settings) throws LifecycleException {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector().setProperty("address", "127.0.0.1");
    StandardContext context = (StandardContext) tomcat.addContext("", folder.toString());
    context.setClearReferencesThreadLocals(false);
    context.setClearReferencesRmiTargets(false);
    filter(context, "utf8", new CharacterEncodingFilter("UTF-8", true));
    filter(
        context,
        "user",
        (request, response, chain) ->
            chain.doFilter(signedIn((HttpServletRequest) request), response));
    Wrapper servlet = Tomcat.addServlet(context, "mvc", new DispatcherServlet(spring(settings)));
    servlet.setMultipartConfigElement(new MultipartConfigElement("", -1, MOST_BYTES, 1 << 16));
    servlet.setAsyncSupported(true);
    context.addServletMappingDecoded("/", "mvc");
    tomcat.start();
  }

  private AnnotationConfigWebApplicationContext spring(Map<String, Object> overrides) {
    StandardServletEnvironment environment = new StandardServletEnvironment();
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", new HashMap<>(overrides)));
    Settings settings = Binder.get(environment).bind("almagest", Settings.class).get();
    AnnotationConfigWebApplicationContext spring = new AnnotationConfigWebApplicationContext();
    spring.setEnvironment(environment);
    spring.register(
        Mvc.class,
        BaseUrl.class,
        SecureConnector.class,
        JobAudit.class,
        ResultSender.class,
        KeptFiles.class,
        UploadGate.class);
    spring.scan("org.almagest.server.async", "org.almagest.server.failure");
    spring.addBeanFactoryPostProcessor(beans -> {
      beans.registerSingleton("settings", settings);
      beans.registerSingleton("limits", OwnerLimits.same(10, 0));
      beans.registerSingleton("jobs", (Jobs) jobs);
      beans.registerSingleton("files", (ResultStore) files);
    });
    return spring;
  }

  private static void filter(Context context, String name, Filter filter) {
    FilterDef definition = new FilterDef();
    definition.setFilterName(name);
    definition.setFilter(filter);
    definition.setAsyncSupported("true");
    context.addFilterDef(definition);
    FilterMap everything = new FilterMap();
    everything.setFilterName(name);
    everything.addURLPattern("/*");
    context.addFilterMap(everything);
  }

  private static HttpServletRequest signedIn(HttpServletRequest request) {
    String user = request.getHeader(USER);
    return new HttpServletRequestWrapper(request) {
      @Override
      public Principal getUserPrincipal() {
        if (OLGA.equals(user)) {
          return OPERATOR;
        }
        return user == null ? super.getUserPrincipal() : () -> user;
      }
    };
  }

  MemoryJobs jobs() {
    return jobs;
  }

  MemoryFiles files() {
    return files;
  }

  String root() {
    return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
  }

  /** The job list. */
  String url() {
    return root() + "/tap-server/tap/async";
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  /** A form, {@code name=value&name=value}, encoded already. */
  HttpResponse<String> post(String path, String form, String... headers) throws Exception {
    return send("POST", path, form, headers);
  }

  HttpResponse<String> send(String method, String path, String form, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(form));
    if (!form.isEmpty()) {
      request.header("Content-Type", "application/x-www-form-urlencoded");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Bytes on the wire as given, with CRLF for each line feed; the whole answer. */
  String raw(String request) throws IOException {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      InputStream answer = socket.getInputStream();
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Names and values as a form. */
  static String form(String... parameters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < parameters.length; i += 2) {
      pairs.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
    }
    return String.join("&", pairs);
  }

  @Override
  public void close() throws LifecycleException {
    client.close();
    tomcat.stop();
    tomcat.destroy();
  }
}
