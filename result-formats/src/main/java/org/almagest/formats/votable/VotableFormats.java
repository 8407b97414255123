package org.almagest.formats.votable;

import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormat.Kind;

/**
 * The serialisations of VOTable, by the names that clients use (VOTable 1.5 section 5, TAPRegExt).
 */
public final class VotableFormats {
  private static final String MEDIA_TYPE = "application/x-votable+xml";
  private static final String OUTPUT = "ivo://ivoa.net/std/TAPRegExt#output-votable-";

  /** Base64 of binary rows: small and quick to read. */
  public static final ResultFormat BINARY2 =
      new ResultFormat(
              MEDIA_TYPE,
              MEDIA_TYPE + ";charset=UTF-8",
              List.of(),
              OUTPUT + "binary2",
              Kind.VOTABLE,
              "vot",
              (stream, _) -> new BinaryWriter(stream, BinaryWriter.Serialization.BINARY2, "1.4"))
          .alsoCalled("votable")
          .alsoCalled("votable_gzip")
          .alsoCalled("votable_plain")
          .alsoCalled("text/xml", "text/xml;charset=UTF-8")
          .alsoCalled(
              MEDIA_TYPE + ";serialization=BINARY2",
              MEDIA_TYPE + ";serialization=BINARY2;charset=UTF-8")
          .alsoCalled("votable/b2", MEDIA_TYPE + ";serialization=BINARY2;charset=UTF-8");

  /** For people and for scripts without a VOTable library. */
  public static final ResultFormat TABLEDATA =
      new ResultFormat(
              MEDIA_TYPE + ";serialization=TABLEDATA",
              MEDIA_TYPE + ";serialization=TABLEDATA;charset=UTF-8",
              List.of(),
              OUTPUT + "td",
              Kind.VOTABLE,
              "vot",
              (stream, _) -> new TableDataWriter(stream))
          .alsoCalled("votable/td");

  /** Base64 of binary rows without flags for nulls: for clients older than BINARY2. */
  public static final ResultFormat BINARY =
      new ResultFormat(
              MEDIA_TYPE + ";serialization=BINARY",
              MEDIA_TYPE + ";serialization=BINARY;charset=UTF-8",
              List.of(),
              OUTPUT + "binary",
              Kind.VOTABLE,
              "vot",
              (stream, _) -> new BinaryWriter(stream, BinaryWriter.Serialization.BINARY, "1.4"))
          .alsoCalled("votable/b");

  /** BINARY2 in a document that says it is VOTable 1.5. */
  public static final ResultFormat VERSION_1_5 =
      new ResultFormat(
          MEDIA_TYPE + ";version=1.5",
          MEDIA_TYPE + ";version=1.5;charset=UTF-8",
          List.of(),
          null,
          Kind.VOTABLE,
          "vot",
          (stream, _) -> new BinaryWriter(stream, BinaryWriter.Serialization.BINARY2, "1.5"));

  private VotableFormats() {}

  /** All of them, the default first. */
  public static List<ResultFormat> all() {
    return List.of(BINARY2, TABLEDATA, BINARY, VERSION_1_5);
  }
}
