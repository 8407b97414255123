package org.almagest.server.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.settings.Networks;
import org.almagest.server.settings.Settings;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /metrics}, in the text format of Prometheus, for those whom the operator lets read it. */
@Controller
@Access(Need.NOTHING)
class MetricsController {
  private static final MediaType TEXT =
      MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

  /** Whoever sends these is, or stands behind, a proxy, and may say of itself what it likes. */
  private static final List<String> PROXIED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private final PrometheusMeterRegistry meters;
  private final QueueMeters queues;
  private final PoolMeters pools;
  private final Networks readers;

  MetricsController(
      PrometheusMeterRegistry meters, QueueMeters queues, PoolMeters pools, Settings settings) {
    this.meters = meters;
    this.queues = queues;
    this.pools = pools;
    this.readers = Networks.of("almagest.metrics.from", settings.metrics().from());
  }

  @GetMapping("/metrics")
  ResponseEntity<byte[]> metrics(HttpServletRequest request) {
    if (!mayRead(asReceived(request))) {
      throw TapException.of(
          ErrorCode.FORBIDDEN,
          "metrics are told only to the addresses of almagest.metrics.from, and not through a"
              + " proxy");
    }
    queues.refresh();
    pools.bind();
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .body(meters.scrape().getBytes(StandardCharsets.UTF_8));
  }

  /** Before what a proxy says of its client was believed. */
  private static HttpServletRequest asReceived(HttpServletRequest request) {
    ServletRequest inner = request;
    while (inner instanceof ServletRequestWrapper wrapper) {
      inner = wrapper.getRequest();
    }
    return (HttpServletRequest) inner;
  }

  private boolean mayRead(HttpServletRequest request) {
    return PROXIED.stream().allMatch(name -> request.getHeader(name) == null)
        && readers.contain(request.getRemoteAddr());
  }
}
