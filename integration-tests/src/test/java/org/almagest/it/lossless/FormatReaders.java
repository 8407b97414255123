package org.almagest.it.lossless;

import java.util.List;
import uk.ac.starlink.ecsv.EcsvTableBuilder;
import uk.ac.starlink.fits.FitsTableBuilder;
import uk.ac.starlink.votable.VOTableBuilder;

/**
 * A format and who reads it back.
 *
 * @param name as the table of the documentation calls it
 * @param asked the value of FORMAT
 */
record FormatReaders(String name, String asked, List<Reader> readers) {
  /** The formats with which programs read; a new one is a line here. */
  static List<FormatReaders> all() {
    Reader stilVotable = StilReader.of(new VOTableBuilder());
    Reader astropyVotable = new PythonReader("astropy", "votable");
    return List.of(
        of("BINARY2", "votable/b2", stilVotable, astropyVotable),
        of("BINARY", "votable/b", stilVotable, astropyVotable),
        of("TABLEDATA", "votable/td", stilVotable, astropyVotable),
        of(
            "FITS",
            "fits",
            StilReader.of(new FitsTableBuilder()),
            new PythonReader("astropy", "fits")),
        of("Parquet", "parquet", new ParquetReader(), new StilReader(ParquetFile::stil)),
        of("Arrow", "arrow", new ArrowReader()),
        of("JSON", "json", new PythonReader("Python", "json")),
        of(
            "ECSV",
            "ecsv",
            StilReader.of(new EcsvTableBuilder()),
            new PythonReader("astropy", "ascii.ecsv")),
        of("CSV", "csv", new SeparatedReader(',', "\r\n", true)),
        of("TSV", "tsv", new SeparatedReader('\t', "\n", false)));
  }

  /** What people read: values must be there and harmless, not exact. */
  static List<FormatReaders> forPeople() {
    return List.of(
        of("HTML", "html", new HtmlReader()), of("plain text", "text", new PlainReader()));
  }

  private static FormatReaders of(String name, String asked, Reader... readers) {
    return new FormatReaders(name, asked, List.of(readers));
  }
}
