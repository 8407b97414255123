package org.almagest.server.metrics;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One registry for all, with what the JVM and the process tell of themselves. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
  @Bean
  PrometheusMeterRegistry meters(JvmGcMetrics collections) {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    PROCESS.forEach(binder -> binder.bindTo(meters));
    collections.bindTo(meters);
    return meters;
  }

  /** Listens to the collector until it is closed. */
  @Bean
  JvmGcMetrics collections() {
    return new JvmGcMetrics();
  }

  private static final List<MeterBinder> PROCESS =
      List.of(
          new JvmMemoryMetrics(),
          new JvmThreadMetrics(),
          new ClassLoaderMetrics(),
          new ProcessorMetrics(),
          new FileDescriptorMetrics(),
          new UptimeMetrics());
}
