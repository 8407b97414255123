package org.almagest.it;

import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Python libraries that astronomers use, as they are. */
@ExtendWith(SharedArchive.class)
class PythonClientsIT {
  private final String url;

  PythonClientsIT(Archive archive) {
    url = archive.tap().url();
  }

  @Test
  void pyvoReadsMetadataAndResults() {
    RealClients.python("pyvo_client.py", url);
  }

  @Test
  void astroqueryReadsMetadataAndResults() {
    RealClients.python("astroquery_client.py", url);
  }

  @Test
  void astropyReadsFilesOfEveryFormat() {
    RealClients.python("result_files.py", url);
  }
}
