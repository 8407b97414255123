package org.almagest.server.async;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Need;
import org.almagest.server.http.TapParameters;
import org.almagest.server.http.Xml;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Job;
import org.almagest.uws.JobFilter;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The job list: looked at, and added to. */
@Controller
@RequestMapping({Paths.UNDER_ROOT, Paths.BARE})
class JobListController {
  private final Jobs jobs;
  private final JobCreation creation;
  private final Answers answers;
  private final boolean listAnonymous;

  JobListController(Jobs jobs, JobCreation creation, Answers answers, Settings settings) {
    this.jobs = jobs;
    this.creation = creation;
    this.answers = answers;
    this.listAnonymous = settings.jobs().listAnonymous();
  }

  @Access(Need.READ)
  @GetMapping({"", "/"})
  ResponseEntity<byte[]> list(HttpServletRequest request) {
    List<Job> visible = visible(Caller.of(request), TapParameters.of(request));
    Xml xml = new Xml();
    JobDocument document = answers.documents(xml, request);
    document.jobs(() -> visible.forEach(document::reference));
    return answers.xml(xml);
  }

  /** Anonymous jobs belong to whoever knows their names; whether to tell these is a setting. */
  private List<Job> visible(Owner caller, TapParameters given) {
    return switch (caller) {
      case Owner.User user -> jobs.list(JobListQuery.filter(Optional.of(user), given));
      case Owner.Anonymous _ -> anonymous(JobListQuery.filter(Optional.empty(), given));
    };
  }

  private List<Job> anonymous(JobFilter filter) {
    return listAnonymous ? jobs.list(filter) : List.of();
  }

  @Access(Need.WRITE)
  @PostMapping({"", "/"})
  ResponseEntity<byte[]> create(HttpServletRequest request) throws IOException {
    return answers.seeJob(creation.create(request), request);
  }
}
