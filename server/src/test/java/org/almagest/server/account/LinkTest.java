package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;

class LinkTest {
  /** A renewed certificate may have the same text in bytes of another kind. */
  @Test
  void aNameIsTheSameHoweverItsValuesAreWritten() throws IOException {
    byte[] printable =
        new X500NameBuilder()
            .addRDN(BCStyle.CN, "Ann")
            .addRDN(BCStyle.SERIALNUMBER, new DERPrintableString("12"))
            .build()
            .getEncoded();
    byte[] unicode =
        new X500NameBuilder()
            .addRDN(BCStyle.CN, "Ann")
            .addRDN(BCStyle.SERIALNUMBER, new DERUTF8String("12"))
            .build()
            .getEncoded();

    Link.DistinguishedName typed =
        Link.DistinguishedName.of(new X500Principal("SERIALNUMBER=12, CN=Ann"));
    assertThat(typed.name()).isEqualTo("SERIALNUMBER=12,CN=Ann");
    assertThat(Link.DistinguishedName.of(new X500Principal(printable))).isEqualTo(typed);
    assertThat(Link.DistinguishedName.of(new X500Principal(unicode))).isEqualTo(typed);
  }
}
