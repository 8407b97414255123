package org.almagest.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A job that has ended.
 *
 * @param guest whose it is
 * @param path of it
 * @param phase its last
 * @param text its document
 */
public record Job(Guest guest, String path, String phase, String text) {
  private static final String ASYNC = "/tap-server/tap/async";
  private static final List<String> ACTIVE = List.of("PENDING", "QUEUED", "EXECUTING");

  /** Makes and runs one with a query, and waits for its end. */
  public static Job run(Guest guest, String query, String... more) {
    Form form = Form.of("LANG", "ADQL", "PHASE", "RUN", "QUERY", query);
    return run(guest, form.with(more));
  }

  /** The same with any parameters. */
  public static Job run(Guest guest, Form form) {
    return ended(guest, guest.post(ASYNC, form));
  }

  /** Waits for the one that an answer leads to. */
  public static Job ended(Guest guest, Answer made) {
    assertThat(made.status()).as(made.text()).isEqualTo(303);
    String location = made.headers().firstValue("Location").orElseThrow();
    String path = ASYNC + location.substring(location.lastIndexOf('/'));
    String text = guest.get(path).ok().text();
    String phase = phase(text);
    while (ACTIVE.contains(phase)) {
      text = guest.get(path + "?WAIT=30&PHASE=" + phase).ok().text();
      phase = phase(text);
    }
    return new Job(guest, path, phase, text);
  }

  private static String phase(String text) {
    return Xml.text(Xml.parse(text).getDocumentElement(), "phase");
  }

  /** Its name. */
  public String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What it leaves. */
  public Answer result() {
    return guest.get(path + "/results/result");
  }
}
