package org.almagest.it.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Files that would have the server read what it should not, or use up its time, memory or disk. */
final class HostileFile {
  private static final String DOUBLE = "<FIELD name=\"x\" datatype=\"double\"/>";
  private static final int MILLION = 1_000_000;
  private static final String ECSV = "# " + '%' + "ECSV 1.0\n# ---\n";

  private final String what;
  private final byte[] content;

  private HostileFile(String what, byte[] content) {
    this.what = what;
    this.content = content;
  }

  byte[] content() {
    return content.clone();
  }

  @Override
  public String toString() {
    return what;
  }

  private static HostileFile text(String what, String content) {
    return new HostileFile(what, content.getBytes(StandardCharsets.UTF_8));
  }

  private static HostileFile votable(String what, String fields, String data) {
    return text(what, Votables.document(fields, data));
  }

  /**
   * All of them.
   *
   * @param site a web site that must not be asked for anything
   */
  static List<HostileFile> all(String site) {
    List<HostileFile> all = new ArrayList<>();
    all.addAll(entities(site));
    all.addAll(references(site));
    all.addAll(streams());
    all.addAll(shapes());
    all.addAll(others());
    return all;
  }

  private static List<HostileFile> entities(String site) {
    String cell = DOUBLE.replace("double", "char\" arraysize=\"*");
    String bomb =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)))
            .collect(Collectors.joining("\n"));
    return List.of(
        withDoctype(
            "entity of a file",
            "<!ENTITY e SYSTEM \"file:///etc/passwd\">",
            Votables.document(cell, "<TABLEDATA><TR><TD>&e;</TD></TR></TABLEDATA>")),
        withDoctype(
            "entity of a URL",
            "<!ENTITY e SYSTEM \"%s/secret\">".formatted(site),
            Votables.document(cell, "<TABLEDATA><TR><TD>&e;</TD></TR></TABLEDATA>")),
        withDoctype(
            "parameter entity of a URL",
            "<!ENTITY %% e SYSTEM \"%s/secret\"> %%e;".formatted(site),
            Votables.document(cell, "<TABLEDATA><TR><TD>&e;</TD></TR></TABLEDATA>")),
        withDoctype(
            "entity bomb",
            "<!ENTITY a0 \"ha\">\n" + bomb,
            Votables.document(cell, "<TABLEDATA><TR><TD>&a9;</TD></TR></TABLEDATA>")),
        withDoctype(
            "entity bomb in an attribute",
            "<!ENTITY a0 \"ha\">\n" + bomb,
            Votables.document(
                cell.replace("name=\"x\"", "name=\"&a9;\""),
                "<TABLEDATA><TR><TD>a</TD></TR></TABLEDATA>")),
        withDoctype(
            "entity of itself",
            "<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">",
            Votables.document(cell, "<TABLEDATA><TR><TD>&a;</TD></TR></TABLEDATA>")));
  }

  private static HostileFile withDoctype(String what, String declarations, String document) {
    return text(
        what,
        document.replaceFirst(
            "\\?>\n", "?>\n<!DOCTYPE VOTABLE [\n" + declarations.replace("%%", "%") + "\n]>\n"));
  }

  private static List<HostileFile> references(String site) {
    return List.of(
        votable(
            "stream of a file",
            DOUBLE,
            "<BINARY><STREAM href=\"file:///etc/passwd\" encoding=\"none\"/></BINARY>"),
        votable(
            "stream of a URL",
            DOUBLE,
            "<BINARY2><STREAM href=\"%s/secret\"/></BINARY2>".formatted(site)),
        votable(
            "FITS of a URL",
            DOUBLE,
            "<FITS><STREAM href=\"%s/secret.fits\"/></FITS>".formatted(site)),
        votable("FITS of a file", DOUBLE, "<FITS><STREAM href=\"file:///etc/hosts\"/></FITS>"));
  }

  private static List<HostileFile> streams() {
    String billion = DOUBLE.replace("/>", " arraysize=\"1000000000\"/>");
    String overflow = DOUBLE.replace("/>", " arraysize=\"65536x65536x65536\"/>");
    String any = DOUBLE.replace("/>", " arraysize=\"*\"/>");
    return List.of(
        votable("broken base64", DOUBLE, stream("BINARY", "AAA%$#!=A=A")),
        votable("base64 cut short", DOUBLE, stream("BINARY2", base64(new byte[13]))),
        votable("a billion numbers in a cell", billion, stream("BINARY", base64(new byte[64]))),
        votable("more numbers than there are", overflow, stream("BINARY2", base64(new byte[64]))),
        votable(
            "a length of two billion",
            any,
            stream("BINARY", base64(new byte[] {0x7f, -1, -1, -1, 0, 0, 0, 0}))),
        votable(
            "a length below zero",
            any,
            stream("BINARY", base64(new byte[] {-1, -1, -1, -1, 0, 0}))),
        votable(
            "an array size of words",
            DOUBLE.replace("/>", " arraysize=\"lots\"/>"),
            stream("BINARY", "")),
        votable("a type of nobody", DOUBLE.replace("double", "quadruple"), stream("BINARY", "")),
        text(
            "XML cut short",
            Votables.document(DOUBLE, "<TABLEDATA><TR><TD>1</TD></TR><TR>").split("<TR>\n*<", 2)[0]
                + "<TR><TD>2"));
  }

  private static String stream(String kind, String content) {
    return "<%s><STREAM encoding=\"base64\">%s</STREAM></%s>".formatted(kind, content, kind);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static List<HostileFile> shapes() {
    String million =
        IntStream.range(0, MILLION)
            .mapToObj(i -> "<FIELD name=\"c" + i + "\" datatype=\"int\"/>")
            .collect(Collectors.joining("\n"));
    String header =
        IntStream.range(0, MILLION).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    return List.of(
        votable("a million columns", million, "<TABLEDATA/>"),
        text("a million columns of CSV", header + "\n"),
        text("a column of fifty million letters", "x".repeat(50 * MILLION) + "\n1\n"),
        text("a quote that nobody closes", "a,b\n1,\"" + "x\n".repeat(20 * MILLION)),
        text("boxes in boxes", "<VOTABLE>" + "<RESOURCE>".repeat(MILLION)),
        votable(
            "an attribute of fifty million letters",
            DOUBLE.replace("x", "x".repeat(50 * MILLION)),
            "<TABLEDATA/>"),
        text("nothing but open tags", "<VOTABLE" + " a=\"b\"".repeat(5 * MILLION)));
  }

  private static List<HostileFile> others() {
    return List.of(
        new HostileFile("nothing", new byte[0]),
        new HostileFile("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'}),
        text("a web page", "<!DOCTYPE html><html><body><p>not found</body></html>"),
        text("a VOTable without a table", "<VOTABLE version=\"1.4\"><RESOURCE/></VOTABLE>"),
        text("FITS of a million columns", fits(8, 1, MILLION)),
        text("FITS of 10^12 rows", fits(8, 1_000_000_000_000L, 1)),
        text("FITS of rows of 2^40 bytes", fits(1L << 40, 1, 1)),
        text("FITS cut short", fits(8, 1000, 1).substring(0, 4000)),
        text("Parquet without its end", "PAR1" + "x".repeat(1000) + "\u007f\u007f\u007f\u007fPAR1"),
        new HostileFile("gzip cut short", Arrays.copyOf(gzip("a,b\n1,2\n".repeat(1000)), 30)),
        new HostileFile("gzip bomb", bomb("1,2\n".repeat(4 * MILLION))),
        new HostileFile("gzip bomb of XML", bomb(" ".repeat(16 * MILLION), "<VOTABLE>")),
        text(
            "ECSV of nobody's type",
            ECSV + "# datatype:\n# - {name: a, datatype: !!python/object}\na\n1\n"),
        text("YAML bomb", yamlBomb()));
  }

  private static String fits(long width, long rows, int fields) {
    String cards =
        card("XTENSION", "'BINTABLE'")
            + card("BITPIX", "8")
            + card("NAXIS", "2")
            + card("NAXIS1", Long.toString(width))
            + card("NAXIS2", Long.toString(rows))
            + card("PCOUNT", "0")
            + card("GCOUNT", "1")
            + card("TFIELDS", Integer.toString(fields))
            + card("TFORM1", "'D'")
            + card("TTYPE1", "'x'");
    return block(
            card("SIMPLE", "T") + card("BITPIX", "8") + card("NAXIS", "0") + card("EXTEND", "T"))
        + block(cards)
        + "x".repeat(2880);
  }

  private static String card(String key, String value) {
    return "%-80s".formatted("%-8s= %20s".formatted(key, value));
  }

  private static String block(String cards) {
    return "%-2880s".formatted(cards + "END");
  }

  private static byte[] bomb(String much, String... start) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(gzip(start.length == 0 ? "a,b\n" : start[0]));
    byte[] member = gzip(much);
    for (int i = 0; i < 300; i++) {
      all.writeBytes(member);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static String yamlBomb() {
    StringBuilder yaml = new StringBuilder(ECSV + "# a0: &a0 [ha, ha]\n");
    for (int i = 1; i < 30; i++) {
      yaml.append("# a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
    }
    return yaml + "# datatype:\n# - {name: a, datatype: int64, description: *a29}\na\n1\n";
  }
}
