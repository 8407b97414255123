package org.almagest.it.tables;

import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.SharedArchive;

/** An archive that reads files from this machine, one for all tests here. */
public final class TablesArchive extends SharedArchive {
  @Override
  protected Deployment deployment() {
    return Deployment.fresh().with("ALMAGEST_FETCH_INTERNAL", "127.0.0.1");
  }
}
