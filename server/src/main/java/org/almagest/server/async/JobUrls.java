package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.almagest.server.http.BaseUrl;
import org.almagest.uws.JobId;
import org.springframework.web.util.UriUtils;

/**
 * The addresses of jobs as the client of one request knows them: absolute, without query or
 * trailing slash, since clients cut them up by text.
 *
 * @param list the job list
 */
public record JobUrls(String list) {
  /** As the client of {@code request} knows this server. */
  public static JobUrls of(BaseUrl baseUrl, HttpServletRequest request) {
    return new JobUrls(baseUrl.root(request) + "/tap/async");
  }

  String job(JobId id) {
    return list + "/" + id;
  }

  String result(JobId id, String result) {
    return job(id) + "/results/" + segment(result);
  }

  String parameter(JobId id, String parameter) {
    return job(id) + "/parameters/" + segment(parameter);
  }

  private static String segment(String name) {
    return UriUtils.encode(name, StandardCharsets.UTF_8);
  }
}
