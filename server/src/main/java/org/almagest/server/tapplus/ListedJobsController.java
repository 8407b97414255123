package org.almagest.server.tapplus;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.almagest.server.account.Access;
import org.almagest.server.account.JobRights;
import org.almagest.server.account.Need;
import org.almagest.server.async.JobDocument;
import org.almagest.server.async.JobReport;
import org.almagest.server.async.JobUrls;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.TapParameters;
import org.almagest.server.http.Xml;
import org.almagest.uws.Job;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** {@code /jobs/async} and {@code /jobs/sync}: the caller's jobs with all that is known of them. */
@Controller
@Access(Need.READ)
class ListedJobsController {
  private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

  private final JobSearch search;
  private final BaseUrl baseUrl;

  ListedJobsController(JobSearch search, BaseUrl baseUrl) {
    this.search = search;
    this.baseUrl = baseUrl;
  }

  @RequestMapping(
      path = {
        "${almagest.http.root}/tap/jobs/{list}",
        "${almagest.http.root}/tap/jobs/{list}/",
        "/tap/jobs/{list}",
        "/tap/jobs/{list}/"
      },
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<byte[]> list(@PathVariable("list") String list, HttpServletRequest request) {
    ListRequest wish = ListRequest.of(list, TapParameters.of(request));
    JobPage page = search.find(JobRights.of(request), wish);
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.ok().contentType(XML).cacheControl(CacheControl.noStore());
    if (page.isCut()) {
      answer.header(
          "X-Almagest-Overflow",
          "the list is cut after %d jobs; ask for the rest by offset"
              .formatted(page.jobs().size()));
    }
    return answer.body(document(page.jobs(), JobUrls.of(baseUrl, request)));
  }

  private static byte[] document(List<Job> jobs, JobUrls urls) {
    Xml xml = new Xml();
    JobDocument document = new JobDocument(xml, urls, Instant.now());
    document.jobs(() -> jobs.forEach(job -> document.write(JobReport.of(job))));
    return xml.bytes();
  }
}
