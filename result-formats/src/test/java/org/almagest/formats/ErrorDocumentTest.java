package org.almagest.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.almagest.formats.votable.VotableSchema;
import org.junit.jupiter.api.Test;

class ErrorDocumentTest {
  @Test
  void votableCarriesTheInfoThatClientsSearchFor() throws Exception {
    ErrorDocument document =
        ErrorDocument.votable("line 1:8: \"x\" < 1 & <b> is \u0007 \uD800 odd");

    assertThat(new String(document.bytes(), StandardCharsets.UTF_8))
        .contains(
            "<INFO name=\"QUERY_STATUS\" value=\"ERROR\">"
                + "line 1:8: \"x\" &lt; 1 &amp; &lt;b&gt; is \uFFFD \uFFFD odd</INFO>")
        .contains("<RESOURCE type=\"results\">");
    assertThat(document.contentType()).isEqualTo("application/x-votable+xml;charset=UTF-8");
    VotableSchema.validate(document.bytes());
  }

  @Test
  void textBeginsWithTheMessage() {
    ErrorDocument document = ErrorDocument.of(ResultFormat.Kind.TEXT, "no such table");

    assertThat(document.bytes()).isEqualTo(Cell.text("no such table\n"));
    assertThat(document.contentType()).isEqualTo("text/plain;charset=UTF-8");
  }

  @Test
  void binaryFormatsReportErrorsAsVotable() {
    assertThat(ErrorDocument.of(ResultFormat.Kind.BINARY, "m").bytes())
        .isEqualTo(ErrorDocument.of(ResultFormat.Kind.VOTABLE, "m").bytes());
  }
}
