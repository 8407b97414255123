package org.almagest.it.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RealClients;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** STILTS, and so TOPCAT: tables along with queries, multicone, and the validator's uploads. */
@ExtendWith(TablesArchive.class)
class StiltsTablesIT {
  private final String url;
  private final Path mine;
  private final Path other;

  StiltsTablesIT(Archive archive, @TempDir Path folder) {
    url = archive.tap().url();
    mine = folder.resolve("mine.csv");
    other = folder.resolve("other.csv");
  }

  @BeforeEach
  void write() throws IOException {
    Files.writeString(mine, "ra,dec,n\n83.633,22.014,1\n10.684,41.269,31\n250.42,36.46,13\n");
    Files.writeString(other, "n,label\n1,crab\n31,Andromeda\n");
  }

  @ParameterizedTest
  @CsvSource({"true, TABLEDATA", "true, BINARY", "false, TABLEDATA", "false, BINARY2"})
  void tapqueryBringsSeveralTables(String sync, String form) {
    String table =
        RealClients.stilts(
            "tapquery",
            "tapurl=" + url,
            "sync=" + sync,
            "upvotformat=" + form,
            "nupload=2",
            "upload1=" + mine,
            "upname1=mine",
            "upload2=" + other,
            "upname2=other",
            "adql=SELECT a.n, a.ra, b.label FROM TAP_UPLOAD.mine AS a"
                + " JOIN TAP_UPLOAD.other AS b ON a.n = b.n ORDER BY a.n",
            "ofmt=csv");

    assertThat(table.lines())
        .containsSubsequence("n,ra,label", "1,83.633,crab", "31,10.684,Andromeda");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void tapskymatchFindsTheNearest(String sync) {
    String table =
        RealClients.stilts(
            "tapskymatch",
            "in=" + mine,
            "inlon=ra",
            "inlat=dec",
            "tapurl=" + url,
            "taptable=messier.objects",
            "taplon=ra",
            "taplat=dec",
            "tapcols=designation,ra,dec",
            "sr=0.2",
            "find=best",
            "blocksize=2",
            "sync=" + sync,
            "ocmd=keepcols 'n designation'",
            "ofmt=csv");

    assertThat(table.lines()).contains("1,M 1", "31,M 31", "13,M 13");
  }

  @Test
  void taplintFindsNoErrorInUploads() {
    String report =
        RealClients.stilts("taplint", "tapurl=" + url, "stages=CAP UPL", "report=EFWIS");

    List<String> complaints =
        report
            .lines()
            .filter(line -> line.matches("[EFW]-.*"))
            .filter(line -> !line.startsWith("W-CAP"))
            .toList();
    assertThat(complaints).as(report).isEmpty();
    assertThat(report).contains("I-UPL-QJOB-2");
  }
}
