package org.almagest.server.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.almagest.schema.TableName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTargetTest {
  @Test
  void keepsTheCaseInTheCatalogueAndLowersItInTheDatabase() {
    TableTarget target = TableTarget.parse("ivoa.ObsCore");
    assertThat(target.name()).isEqualTo(new TableName("ivoa", "ObsCore"));
    assertThat(target.sql()).isEqualTo("\"ivoa\".\"obscore\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TAP_SCHEMA.x",
        "almagest.x",
        "pg_catalog.x",
        "Information_Schema.x",
        "public.x",
        "user_a.x"
      })
  void refusesSchemasOfOthers(String name) {
    assertThatThrownBy(() -> TableTarget.parse(name))
        .isInstanceOf(PublishProblem.class)
        .hasMessageContaining("choose another schema");
  }

  @Test
  void columnsGetPlainUniqueNamesOfAtMost63Bytes() {
    List<String> names =
        SqlNames.ofColumns(
            List.of("RA", "ra", "E(B-V)", "2mass", "ctid", "x".repeat(70), "x".repeat(71)));
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= 63);
    assertThat(names.subList(0, 5)).containsExactly("ra", "ra_2", "e_b_v_", "_2mass", "ctid_2");
  }
}
