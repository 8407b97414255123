package org.almagest.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.server.account.Access;
import org.almagest.server.account.AuditNotes;
import org.almagest.server.account.BearerTokens;
import org.almagest.server.account.Caller;
import org.almagest.server.account.CertificateIdentity;
import org.almagest.server.account.Need;
import org.almagest.server.account.TokenMaker;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorResponse;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.BaseUrls;
import org.almagest.server.settings.Settings;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The filter, the rules and the controllers, with one resource for each need. */
final class SignInService {
  private static final String LOGIN = "/tap-server/login";

  /** One resource for each need. */
  @RestController
  static class Resources {
    @GetMapping("/nothing")
    @Access(Need.NOTHING)
    String nothing(HttpServletRequest request) {
      return name(request);
    }

    @GetMapping("/read")
    @Access(Need.READ)
    String read(HttpServletRequest request) {
      return name(request);
    }

    @PostMapping("/write")
    @Access(Need.WRITE)
    String write(HttpServletRequest request) {
      return name(request);
    }

    @GetMapping("/user")
    @Access(Need.USER)
    String user(HttpServletRequest request) {
      return name(request);
    }

    private static String name(HttpServletRequest request) {
      return Caller.identity(request).map(known -> known.way() + " " + known.getName()).orElse("-");
    }
  }

  /** As the server tells failures. */
  @ControllerAdvice
  static class Failing {
    @ExceptionHandler(TapException.class)
    void failed(TapException problem, HttpServletResponse response) throws IOException {
      ErrorResponse.send(response, problem.failure(), ResultFormat.Kind.TEXT);
    }
  }

  private SignInService() {}

  static MockMvc of(Database database, FakeAccounts accounts, AuditNotes audit, Settings settings) {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("tokens", accounts);
    BaseUrl baseUrl = BaseUrls.of(settings);
    PlainHttp plainHttp = new PlainHttp(settings, baseUrl);
    Challenges challenges =
        new Challenges(
            baseUrl,
            plainHttp,
            beans.getBeanProvider(BearerTokens.class),
            beans.getBeanProvider(TokenMaker.class),
            beans.getBeanProvider(CertificateIdentity.class),
            settings);
    Sessions sessions =
        new Sessions(
            new StoredSessions(database.jobs(), Duration.ofHours(8), Clock.systemUTC()), accounts);
    Credentials credentials =
        new Credentials(
            new AuthorizationHeader(List.of(accounts), accounts),
            sessions,
            beans.getBeanProvider(CertificateIdentity.class),
            List.of(),
            plainHttp);
    CrossSite crossSite = new CrossSite(baseUrl, settings);
    PasswordForm form = new PasswordForm(accounts, plainHttp, crossSite, audit.provider());
    return MockMvcBuilders.standaloneSetup(
            new LoginController(form, sessions),
            new UsersController(accounts, settings),
            new PasswordController(form, sessions, accounts::problem, accounts::set),
            new Resources())
        .addFilters(
            new SignInFilter(credentials, challenges, StandingHeaders.of(settings.http().plain())))
        .addInterceptors(
            new AccessRules(
                new Needs(beans.getBeanProvider(RequestMappingHandlerMapping.class)), crossSite))
        .setControllerAdvice(new Failing())
        .addPlaceholderValue("almagest.http.root", "/tap-server")
        .build();
  }

  static MockHttpServletRequestBuilder sentFrom(
      String address, MockHttpServletRequestBuilder request) {
    return request.with(sent -> {
      sent.setRemoteAddr(address);
      return sent;
    });
  }

  static MockHttpServletRequestBuilder login(String name, String password) {
    return post(LOGIN).param("username", name).param("password", password);
  }

  static MockHttpServletRequestBuilder basic(
      MockHttpServletRequestBuilder request, String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  static Cookie cookie(MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(200);
    String header = String.valueOf(answer.getHeader("Set-Cookie"));
    return new Cookie("JSESSIONID", header.substring(11, header.indexOf(';')));
  }
}
