package org.almagest.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.almagest.formats.ResultFormats;
import org.almagest.formats.Scratch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {
  @TempDir private Path folder;

  @Test
  void isATableOfOneRow() throws IOException {
    Receipt receipt = Receipt.of("table_name", "user_joe.größe").with("rows", 12L);

    assertThat(written(receipt, "csv").lines())
        .containsExactly("table_name,rows", "user_joe.größe,12");
    assertThat(written(receipt, "votable/td")).contains("<TD>user_joe.größe</TD><TD>12</TD>");
  }

  @Test
  void saysSomething() {
    assertThatThrownBy(() -> new Receipt(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  private String written(Receipt receipt, String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    receipt.write(
        ResultFormats.find(format).orElseThrow().format().writer(bytes, new Scratch(folder)));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
