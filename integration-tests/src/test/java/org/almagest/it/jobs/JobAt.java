package org.almagest.it.jobs;

import java.util.List;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Xml;
import org.w3c.dom.Element;

/**
 * A job, as seen from beside the client under test.
 *
 * @param tap service that has it
 * @param id its name
 */
record JobAt(Tap tap, String id) {
  /** The jobs in the list, newest first. */
  static List<JobAt> newest(Tap tap, int count) {
    Answer list = tap.get("/async?LAST=" + count).ok();
    return Xml.all(Xml.parse(list.text()), "jobref").stream()
        .map(job -> new JobAt(tap, job.getAttribute("id")))
        .toList();
  }

  String url() {
    return tap.url() + "/async/" + id;
  }

  int status() {
    return tap.getUrl(url()).status();
  }

  /** Its document, as soon as it has ended. */
  Element ended() {
    Element job = document("");
    while (List.of("PENDING", "QUEUED", "EXECUTING").contains(Xml.text(job, "phase"))) {
      job = document("?WAIT=30&PHASE=" + Xml.text(job, "phase"));
    }
    return job;
  }

  private Element document(String query) {
    return Xml.parse(tap.getUrl(url() + query).ok().text()).getDocumentElement();
  }
}
