package org.almagest.it.crash;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What one client says about one job; it writes down what comes of it. */
record Conversation(Service service, Errand errand) {
  private static final int SEE_OTHER = 303;
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /** Has the job made, or finds the one that was made before. Whether there is one now. */
  boolean create(boolean runs) throws InterruptedException {
    List<String> form = new ArrayList<>(List.of("REQUEST", "doQuery", "LANG", "ADQL"));
    form.addAll(List.of("QUERY", errand.kind().adql(), "FORMAT", errand.kind().format()));
    if (runs) {
      form.addAll(List.of("PHASE", "RUN"));
    }
    Optional<Reply> answer = service.postOnce("/async", errand.key(), form);
    if (answer.isEmpty() || answer.get().repeated()) {
      errand.doubt();
    }
    answer.ifPresent(this::accepted);
    return errand.id().isPresent();
  }

  private void accepted(Reply reply) {
    String location = reply.header("Location");
    if (reply.status() == SEE_OTHER && location.contains("/async/")) {
      String id = location.substring(location.lastIndexOf('/') + 1);
      errand.add(new Event.Accepted(id, reply.first(), reply.to()));
      return;
    }
    strange("POST of a job", reply);
  }

  /** PHASE=RUN, PHASE=ABORT or DELETE. */
  void tell(Order order) throws InterruptedException {
    Instant first = Instant.now();
    Optional<Reply> answer =
        switch (order) {
          case RUN, ABORT -> service.post(path() + "/phase", List.of("PHASE", order.name()));
          case DELETE -> service.delete(path());
        };
    if (answer.isEmpty()) {
      errand.add(new Event.Told(order, false, first, Instant.now()));
      return;
    }
    told(order, answer.get());
  }

  private void told(Order order, Reply reply) {
    boolean done = reply.status() == SEE_OTHER || reply.status() == OK;
    boolean doneBefore = order == Order.DELETE && reply.status() == NOT_FOUND && reply.repeated();
    errand.add(new Event.Told(order, done || doneBefore, reply.first(), reply.to()));
    if (done || doneBefore || (order == Order.RUN && reply.status() == FORBIDDEN)) {
      return;
    }
    if (reply.status() == NOT_FOUND) {
      errand.add(new Event.Gone(reply.from(), reply.to()));
      return;
    }
    strange(order.name(), reply);
  }

  /** Reads the job's document. */
  Optional<JobDocument> read() throws InterruptedException {
    return seen(service.get(path(), Duration.ZERO));
  }

  /** Reads it as soon as the job is in another phase than {@code phase}, or the time is up. */
  Optional<JobDocument> await(Phase phase, Duration longest) throws InterruptedException {
    String query = "?WAIT=%d&PHASE=%s".formatted(longest.toSeconds(), phase);
    return seen(service.get(path() + query, longest));
  }

  private Optional<JobDocument> seen(Optional<Reply> answer) {
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Reply reply = answer.get();
    if (reply.status() == NOT_FOUND) {
      errand.add(new Event.Gone(reply.from(), reply.to()));
      return Optional.empty();
    }
    if (reply.status() != OK) {
      strange("GET of the job", reply);
      return Optional.empty();
    }
    return document(reply);
  }

  private Optional<JobDocument> document(Reply reply) {
    try {
      JobDocument document = JobDocument.parse(reply.text());
      errand.add(
          new Event.Seen(
              document.phase(), document.ended(), document.excuse(), reply.from(), reply.to()));
      return Optional.of(document);
    } catch (IllegalArgumentException broken) {
      strange("job document that cannot be read: " + broken.getMessage(), reply);
      return Optional.empty();
    }
  }

  /** Fetches the result of a job that has completed, and looks into it. */
  void fetch(JobDocument document) throws InterruptedException {
    Optional<Reply> answer = service.get(path() + "/results/result", Duration.ofSeconds(20));
    if (answer.isEmpty()) {
      return;
    }
    Reply reply = answer.get();
    if (reply.status() == NOT_FOUND && errand.wasTold(Order.DELETE)) {
      errand.add(new Event.Gone(reply.from(), reply.to()));
    } else if (reply.status() == OK) {
      errand.add(fetched(reply, document.size()));
    } else {
      strange("GET of the result", reply);
    }
  }

  private Event fetched(Reply reply, OptionalLong size) {
    ResultFile file = new ResultFile(errand.kind(), reply, size);
    try {
      return new Event.Fetched(file.content(), file.fault(), reply.from(), reply.to());
    } catch (IOException unreadable) {
      return new Event.Fetched(
          Content.NONE, Optional.of(unreadable.toString()), reply.from(), reply.to());
    }
  }

  private void strange(String what, Reply reply) {
    String text = reply.text().strip();
    String begin = text.substring(0, Math.min(300, text.length()));
    errand.add(
        new Event.Strange(
            "%s: %d %s".formatted(what, reply.status(), begin), reply.first(), reply.to()));
  }

  private String path() {
    return "/async/" + errand.id().orElseThrow();
  }
}
