package org.almagest.server.work;

import java.util.List;
import org.almagest.server.database.Database;
import org.almagest.server.jobs.JobListener;
import org.almagest.server.jobs.PostgresJobStore;
import org.almagest.server.query.QueryService;
import org.almagest.server.results.ResultStore;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.almagest.uws.EngineListener;
import org.almagest.uws.EngineSettings;
import org.almagest.uws.JobClass;
import org.almagest.uws.JobEngine;
import org.almagest.uws.JobStore;
import org.almagest.uws.OwnerLimits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engine together: its state in PostgreSQL, its files, and what running a job means. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
  @Bean
  JobStore jobStore(Database database) {
    return new PostgresJobStore(database.jobs(), database.engine());
  }

  @Bean
  OwnerSpace ownerSpace(OwnerLimits owners, JobStore jobs) {
    return new OwnerSpace(owners, jobs::resultBytes);
  }

  /** Closed by {@link JobsLifecycle}, while the web server ends its last requests. */
  @Bean(destroyMethod = "")
  JobEngine jobEngine(
      JobStore jobs,
      ResultStore files,
      QueryService queries,
      Settings settings,
      OwnerLimits owners,
      OwnerSpace space,
      ObjectProvider<JobKind> kinds,
      ObjectProvider<EngineListener> listener) {
    return new JobEngine(
        jobs,
        files,
        new Runner(
            kinds.orderedStream().toList(), new QueryRunner(queries, files, space, settings)),
        engineSettings(settings.jobs(), owners),
        listener.getIfAvailable(() -> new EngineListener() {}));
  }

  @Bean
  JobListener jobListener(Database database, JobEngine engine) {
    return new JobListener(database.address(), engine::told, engine::recheck);
  }

  @Bean
  OrphanStatements orphanStatements(Database database, JobStore jobs) {
    return new OrphanStatements(database, jobs::find);
  }

  @Bean
  JobsLifecycle jobsLifecycle(JobEngine engine, JobListener listener, OrphanStatements orphans) {
    return new JobsLifecycle(
        () -> {
          listener.start();
          engine.start();
          orphans.start();
        },
        engine::close);
  }

  private static EngineSettings engineSettings(JobSettings jobs, OwnerLimits owners) {
    return new EngineSettings(
        NodeName.make(),
        List.of(jobClass("quick", jobs.quick()), jobClass("slow", jobs.slow())),
        jobs.lease(),
        owners,
        jobs.queued(),
        jobs.attempts());
  }

  private static JobClass jobClass(String name, JobSettings.Queue queue) {
    return new JobClass(name, queue.places(), queue.ownerPlaces(), queue.time());
  }
}
