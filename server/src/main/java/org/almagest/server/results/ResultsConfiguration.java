package org.almagest.server.results;

import java.io.IOException;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses where files of jobs lie: {@code almagest.jobs.results}. */
@Configuration(proxyBeanMethods = false)
class ResultsConfiguration {
  @Bean
  ResultStore resultStore(Settings settings) throws IOException {
    JobSettings.Results results = settings.jobs().results();
    JobSettings.S3 s3 = results.s3();
    return s3 == null ? new FolderStore(results.folder()) : new S3Store(s3);
  }
}
