package org.almagest.server.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.almagest.server.failure.TapException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadParameterTest {
  // UPL-2, UPL-4, UPL-6
  @Test
  void onePairOrSeveral() {
    assertThat(UploadParameter.parse(List.of("a,param:x")))
        .containsExactly(new Upload("a", new UploadSource.Part("x")));
    assertThat(
            UploadParameter.parse(
                List.of(" a , param: x y ;b,PARAM:X;", "c1,https://h/q?p=1,2;z=3;d,http://h/")))
        .containsExactly(
            new Upload("a", new UploadSource.Part("x y")),
            new Upload("b", new UploadSource.Part("X")),
            new Upload("c1", remote("https://h/q?p=1,2;z=3")),
            new Upload("d", remote("http://h/")));
  }

  /** What looks like a pair within an address, and is none. */
  @Test
  void addressesKeepTheirSemicolons() {
    assertThat(UploadParameter.parse(List.of("a,http://h/x;y=1,2;u=http://other/;v,w")))
        .containsExactly(new Upload("a", remote("http://h/x;y=1,2;u=http://other/;v,w")));
  }

  // UPL-3, UPL-5, UPL-14
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a               | UPLOAD "a" is not of the form name,uri; write for example mine,param:file and send the table as the part "file" of a multipart form
          a,param:        | UPLOAD a: after param: comes the name of a part of the form
          a,vos://x/y     | UPLOAD a: "vos://x/y" is no address that tables are read from; use param: with the name of a part of the form, http: or https:
          a,file:///etc   | UPLOAD a: "file:///etc" is no address that tables are read from; use param: with the name of a part of the form, http: or https:
          a,x             | UPLOAD a: "x" is no address that tables are read from; use param: with the name of a part of the form, http: or https:
          a,http://a b/   | UPLOAD a: "http://a b/" is no address: Illegal character in authority
          1a,param:x      | an uploaded table cannot be called "1a": its name begins with a letter and has letters, digits and underscores only, without a schema (the query calls it TAP_UPLOAD.name)
          s.a,param:x     | an uploaded table cannot be called "s.a": its name begins with a letter and has letters, digits and underscores only, without a schema (the query calls it TAP_UPLOAD.name)
          ,param:x        | an uploaded table cannot be called "": its name begins with a letter and has letters, digits and underscores only, without a schema (the query calls it TAP_UPLOAD.name)
          é,param:x       | an uploaded table cannot be called "é": its name begins with a letter and has letters, digits and underscores only, without a schema (the query calls it TAP_UPLOAD.name)
          Table,param:x   | an uploaded table cannot be called Table, a reserved word of ADQL; choose another name
          a,param:x;A,param:y | two uploaded tables are called A; give each a name of its own, whose case does not count
          a,param:x;1b,param:y | an uploaded table cannot be called "1b": its name begins with a letter and has letters, digits and underscores only, without a schema (the query calls it TAP_UPLOAD.name)
          """)
  void whatIsWrongIsSaid(String value, String message) {
    assertThatThrownBy(() -> UploadParameter.parse(List.of(value)))
        .isInstanceOf(TapException.class)
        .hasMessage(message);
  }

  @Test
  void partsAreNamedWhateverElseIsWrong() {
    assertThat(UploadNames.of(List.of("t,param:Up 1;u,http://h/;1,param:b", "nonsense")))
        .containsExactlyInAnyOrder("up 1", "b");
  }

  private static UploadSource remote(String uri) {
    return new UploadSource.Remote(URI.create(uri));
  }
}
