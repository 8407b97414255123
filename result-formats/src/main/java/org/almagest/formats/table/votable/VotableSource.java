package org.almagest.formats.table.votable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.almagest.formats.table.BadTableException;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.CopyBinary;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.ReadLimits;
import org.almagest.formats.table.RowStream;
import org.almagest.formats.table.TableHeader;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.jspecify.annotations.Nullable;

/** The first table of a VOTable, read in one pass. */
public final class VotableSource implements TableSource {
  private final String name;
  private final Opening opening;
  private final ReadLimits limits;
  private final TableHead head;
  private final List<VotableColumn> columns;
  private final Storage geometries;
  private @Nullable VotableInput waiting;

  /** Opens the document from its start; once, or as often as asked. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  private VotableSource(
      String name, Opening opening, ReadLimits limits, VotableInput input, ColumnGuide guide)
      throws BadTableException {
    this.name = name;
    this.opening = opening;
    this.limits = limits;
    this.head = input.head();
    this.columns = VotableColumn.of(head.fields(), guide);
    this.geometries = guide.geometries().orElseGet(this::suitable);
    this.waiting = input;
  }

  /**
   * Opens a document and reads it up to its first row.
   *
   * @param name what to call it in messages
   * @param opening gives its bytes, gzip or not
   */
  public static VotableSource open(
      String name, Opening opening, ColumnGuide guide, ReadLimits limits) throws IOException {
    VotableInput input =
        VotableInput.open(name, opening.open(), limits, limits.equals(ReadLimits.NONE));
    try {
      return new VotableSource(name, opening, limits, input, guide);
    } catch (BadTableException e) {
      input.close();
      throw input.told(e);
    }
  }

  /**
   * Reads a whole document without its rows: refuses one that is not well-formed or reaches
   * outside, so that a less careful reader may have it.
   */
  public static void check(String name, InputStream in, ReadLimits limits) throws IOException {
    boolean linksAllowed = limits.equals(ReadLimits.NONE);
    try (VotableInput input = VotableInput.open(name, in, limits, linksAllowed)) {
      while (input.xml().next()) {
        if (input.xml().isStart("STREAM")) {
          HeadReader.refuseLink(input.xml(), linksAllowed);
        }
      }
    }
  }

  /** Whether the rows are in a FITS file within the document, which is not read here. */
  public boolean isForeign() {
    return head.serialization() == Serialization.FOREIGN;
  }

  @Override
  public TableHeader header() {
    return new TableHeader(
        columns.stream().map(VotableColumn::column).toList(), head.description(), geometries);
  }

  @Override
  public RowStream rows(List<Limits> bounds) throws IOException {
    VotableInput input = waiting;
    waiting = null;
    if (input == null) {
      input = VotableInput.open(name, opening.open(), limits, limits.equals(ReadLimits.NONE));
    }
    try {
      return rows(input, bounds);
    } catch (IOException e) {
      input.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
  }

  private RowStream rows(VotableInput input, List<Limits> bounds) throws IOException {
    Place place = new Place(columns);
    return switch (head.serialization()) {
      case EMPTY, FOREIGN -> {
        CopyBinary none = new CopyBinary();
        yield new VotableRows(input, () -> false, none, place);
      }
      case TABLEDATA -> tableData(input, bounds, place);
      case BINARY -> binary(input, bounds, place, false);
      case BINARY2 -> binary(input, bounds, place, true);
    };
  }

  private RowStream tableData(VotableInput input, List<Limits> bounds, Place place) {
    List<TextCell> cells = textCells();
    Encoding encoding =
        Encoding.of(columns, cells.stream().map(TextCell::cell).toList(), bounds, geometries);
    TableDataRows rows =
        new TableDataRows(
            input.xml(),
            cells.toArray(TextCell[]::new),
            encoding.encoders().toArray(CellEncoder[]::new),
            encoding.out(),
            place,
            limits);
    return new VotableRows(input, rows, encoding.out(), place);
  }

  private RowStream binary(VotableInput input, List<Limits> bounds, Place place, boolean flagged)
      throws IOException {
    if (!flagged && columns.stream().allMatch(column -> column.field().isOfNoBytes())) {
      throw input.told(new BadTableException("the rows take no bytes (arraysize 0)"));
    }
    List<BinaryCell> cells = binaryCells(flagged);
    Encoding encoding =
        Encoding.of(columns, cells.stream().map(BinaryCell::cell).toList(), bounds, geometries);
    BinaryColumn[] readers = new BinaryColumn[cells.size()];
    for (int i = 0; i < readers.length; i++) {
      readers[i] = reader(i, cells.get(i), encoding, bounds);
    }
    BinaryInput in = new BinaryInput(stream(input), limits);
    return new VotableRows(
        input,
        new BinaryRows(in, readers, flagged, encoding.out(), place, limits),
        encoding.out(),
        place);
  }

  /** A number that need not be looked at goes as a copy of its bytes. */
  private BinaryColumn reader(int at, BinaryCell cell, Encoding encoding, List<Limits> bounds) {
    Field field = columns.get(at).field();
    ColumnType type = columns.get(at).type();
    boolean asIs =
        field.size().isScalar()
            && type.equals(field.type())
            && field.missing() == null
            && Encoding.of(at, bounds).isEmpty();
    if (asIs && encoding.out() instanceof CopyBinary out) {
      switch (field.datatype()) {
        case SHORT, INT, LONG -> {
          return new BinaryColumn.Whole(field.datatype().size(), out);
        }
        case DOUBLE -> {
          return new BinaryColumn.Double8(out);
        }
        case FLOAT -> {
          return new BinaryColumn.Float4(out);
        }
        default -> {}
      }
    }
    return new BinaryColumn.Decoded(cell, encoding.encoders().get(at), encoding.out());
  }

  private InputStream stream(VotableInput input) throws IOException {
    InputStream decoded = input.xml().base64();
    return switch (String.valueOf(head.encoding())) {
      case "base64" -> decoded;
      case "gzip" -> limits.hold(new GZIPInputStream(decoded));
      case "deflate" -> limits.hold(new InflaterInputStream(decoded));
      default ->
          throw input.told(
              new BadTableException(
                  "the STREAM has encoding \"%s\"; only base64 can stand in a document"
                      .formatted(head.encoding())));
    };
  }

  private Storage suitable() {
    List<Cell> cells =
        head.serialization() == Serialization.TABLEDATA
            ? textCells().stream().map(TextCell::cell).toList()
            : binaryCells(true).stream().map(BinaryCell::cell).toList();
    return Encoding.isBinary(columns, cells, Storage.PLAIN) ? Storage.PLAIN : Storage.PG_SPHERE;
  }

  private List<TextCell> textCells() {
    return columns.stream().map(column -> TextCell.of(column.field(), column.beyond())).toList();
  }

  private List<BinaryCell> binaryCells(boolean flagged) {
    return columns.stream()
        .map(column -> BinaryCell.of(column.field(), flagged, column.beyond()))
        .toList();
  }
}
