package org.almagest.it.jobs;

import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RealClients;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole life of jobs with the Python libraries that astronomers use, and with none. */
@ExtendWith(ListingArchive.class)
class PythonJobsIT {
  private final Archive archive;

  PythonJobsIT(Archive archive) {
    this.archive = archive;
  }

  @ParameterizedTest
  @ValueSource(strings = {"pyvo_jobs.py", "astroquery_jobs.py", "low_level_job.py"})
  void itWorks(String script) {
    RealClients.python(script, archive.tap().url());
  }
}
