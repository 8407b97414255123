package org.almagest.server.account;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.almagest.uws.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes down what operators do to the jobs of others. Thread-safe. */
@Component
public class JobAudit {
  private final ObjectProvider<AuditLog> log;

  /**
   * @param log absent where nothing is taken down
   */
  public JobAudit(ObjectProvider<AuditLog> log) {
    this.log = log;
  }

  /** The job has been changed by whoever sent {@code request}; their own is not worth a word. */
  public void changed(Job job, HttpServletRequest request) {
    record("job.changed", job, request);
  }

  /** The job has been deleted by whoever sent {@code request}. */
  public void deleted(Job job, HttpServletRequest request) {
    record("job.deleted", job, request);
  }

  private void record(String action, Job job, HttpServletRequest request) {
    if (!JobRights.of(request).isForeign(job)) {
      return;
    }
    String who = Caller.identity(request).map(Identity::getName).orElse(null);
    String from = request.getRemoteAddr();
    String whose = "of " + job.owner().key();
    log.ifAvailable(
        audit -> audit.record(new AuditEvent(action, who, from, job.id().text(), true, whose)));
  }
}
