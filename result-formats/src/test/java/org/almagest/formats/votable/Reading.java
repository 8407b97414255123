package org.almagest.formats.votable;

import java.io.IOException;
import uk.ac.starlink.ecsv.EcsvTableBuilder;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.table.TableBuilder;
import uk.ac.starlink.table.Tables;
import uk.ac.starlink.table.formats.CsvTableBuilder;
import uk.ac.starlink.util.ByteArrayDataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/** Reads documents back with the library that TOPCAT uses. */
public final class Reading {
  private Reading() {}

  public static StarTable votable(byte[] document) throws IOException {
    return read(new VOTableBuilder(), document);
  }

  public static StarTable csv(byte[] document) throws IOException {
    return read(new CsvTableBuilder(), document);
  }

  public static StarTable fits(byte[] document) throws IOException {
    return read(new FitsTableBuilder(), document);
  }

  public static StarTable ecsv(byte[] document) throws IOException {
    return read(new EcsvTableBuilder(), document);
  }

  private static StarTable read(TableBuilder builder, byte[] document) throws IOException {
    StarTable table =
        builder.makeStarTable(
            new ByteArrayDataSource("result", document), false, StoragePolicy.PREFER_MEMORY);
    return Tables.randomTable(table);
  }
}
