package org.almagest.it.accounts;

import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.SharedArchive;

/** An archive that asks for client certificates, one for all tests here. */
public final class AccountArchive extends SharedArchive {
  @Override
  protected Deployment deployment() {
    return Deployment.fresh().with("ALMAGEST_HTTPS_CLIENTCERTIFICATES", "true");
  }
}
