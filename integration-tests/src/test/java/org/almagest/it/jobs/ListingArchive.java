package org.almagest.it.jobs;

import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.SharedArchive;

/** An archive whose job list shows anonymous jobs, one for all tests here. */
public final class ListingArchive extends SharedArchive {
  @Override
  protected Deployment deployment() {
    return Deployment.fresh().with("ALMAGEST_JOBS_LISTANONYMOUS", "true");
  }
}
