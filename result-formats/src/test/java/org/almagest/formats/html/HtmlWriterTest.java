package org.almagest.formats.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.almagest.formats.AnyTable;
import org.almagest.formats.Cell;
import org.almagest.formats.Outcome;
import org.almagest.formats.Result;
import org.almagest.schema.ColumnType;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Apart from elements without an end tag the page is XML too, so an XML parser reads it back. */
class HtmlWriterTest {
  @Test
  void scalars() throws Exception {
    Document page = read(AnyTable.scalars());

    assertThat(page.getElementsByTagName("th").getLength()).isEqualTo(8);
    assertThat(page.getElementsByTagName("tr").getLength()).isEqualTo(5);
    assertThat(cell(page, 0)).isEqualTo("true");
    assertThat(cell(page, 6)).isEqualTo("a \"b\", 'c' <d> & e\\f");
    assertThat(cell(page, 8 + 6)).isEqualTo("line\nand\ttab");
    assertThat(cell(page, 16 + 5)).isEqualTo("-Infinity");
    assertThat(cell(page, 16 + 6)).isEqualTo("\u00E9" + AnyTable.STAR);
    assertThat(cell(page, 24)).isEmpty();
  }

  @Test
  void arrays() throws Exception {
    Document page = read(AnyTable.arrays());
    assertThat(cell(page, 2)).isEqualTo("[[1,2,3],[4,5,6]]");
    assertThat(cell(page, 4)).isEqualTo("[\"a\\\"b\",\"\"]");
  }

  @Test
  void nothingOfAValueIsMarkup() throws Exception {
    Result result =
        new Result()
            .column("<script>\"&", ColumnType.TEXT)
            .info("<i>", "</dd><script>")
            .row(Cell.text("</td><script>alert(1)</script>\u0001\u007F"))
            .ending(new Outcome.Overflow(1, "<b>1</b> row"));

    assertThat(result.textAs(HtmlFormats.HTML)).doesNotContain("<script").doesNotContain("<b>");
    Document page = read(result);
    assertThat(page.getElementsByTagName("th").item(0).getTextContent()).isEqualTo("<script>\"&");
    assertThat(cell(page, 0)).isEqualTo("</td><script>alert(1)</script>\uFFFD\uFFFD");
    assertThat(page.getElementsByTagName("p").item(0).getTextContent())
        .isEqualTo("The result is cut: <b>1</b> row");
    assertThat(page.getElementsByTagName("dt").item(0).getTextContent()).isEqualTo("<i>");
  }

  @Test
  void whatIsSaidOfColumns() throws IOException {
    assertThat(AnyTable.described().textAs(HtmlFormats.HTML))
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n")
        .contains("<th scope=\"col\" title=\"It's &quot;long&quot; &lt;b&gt;. It's")
        .contains("\npos.eq.ra;meta.main\">ra, of &quot;it&quot;<br>[deg]</th>\n")
        .contains("<dt>QUERY</dt><dd>SELECT 'a' --&gt; b\nFROM \u00E9 WHERE");
  }

  private static String cell(Document page, int index) {
    return page.getElementsByTagName("td").item(index).getTextContent();
  }

  private static Document read(Result result)
      throws IOException, SAXException, ParserConfigurationException {
    String closed =
        result
            .textAs(HtmlFormats.HTML)
            .replaceFirst("(<meta [^>]*)>", "$1/>")
            .replace("<br>", "<br/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(closed.getBytes(StandardCharsets.UTF_8)));
  }
}
