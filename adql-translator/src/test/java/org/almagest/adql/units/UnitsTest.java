package org.almagest.adql.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VOUnits 1.1 (UNI-1 to UNI-7). */
class UnitsTest {
  private static double factor(String from, String to) throws UnitException {
    return Units.read(from).conversionTo(Units.read(to)).orElseThrow().apply(1);
  }

  // UNI-1, UNI-2, UNI-5, UNI-7
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "m",
        "m/s**2",
        "m.s**-2",
        "mJy",
        "log(GHz)",
        "log(10**6Hz)",
        "25.4mm",
        "1.898E27kg",
        "10**-3W.m**-2",
        "10**(-3)W",
        "sqrt(m)",
        "m**(1/2)",
        "m**(0.5)",
        "m**(-2)",
        "(m/s)/(kg.h)",
        "'furlong'",
        "m'furlong'",
        "furlong/week",
        "'electron'.s**-1",
        "mas.yr**-1",
        "%",
        "ln(10**3m/s)",
        "kg/(m.s**2)",
        "Kibyte"
      })
  void theGrammarIsRead(String text) throws UnitException {
    assertThat(Units.parse(text).text()).isEqualTo(text);
  }

  // UNI-1, UNI-2
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "m s",
        "m/s/kg",
        "m^2",
        "m2",
        "m..s",
        "/s",
        "m/",
        "m**",
        "m**x",
        "(m",
        "m)",
        "'m",
        "''",
        "10**3",
        "2",
        "0m",
        "m*s",
        "m**(1/0)",
        "m**999",
        "é",
        "q'",
        "x'furlong'"
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Units.parse(text)).isInstanceOf(UnitException.class);
  }

  // UNI-3, UNI-4: known symbols win over prefixes
  @ParameterizedTest
  @CsvSource({
    "Pa,N/m**2,1",
    "min,s,60",
    "cd,cd,1",
    "ha,yr,100",
    "Pyr,yr,1E15",
    "mmag,mag,1E-3",
    "au,m,149597870700",
    "Mibyte,byte,1048576",
    "Mbyte,bit,8E6",
    "yr,d,365.25",
    "deg,arcsec,3600",
    "deg,mas,3.6E6",
    "mas.yr**-1,deg/yr,2.7777777777777776E-7",
    "km/s,m.s**-1,1000",
    "Angstrom,nm,0.1",
    "eV,J,1.602176634E-19",
    "Jy,W.m**-2.Hz**-1,1E-26",
    "mJy,10**-29W.m**-2.Hz**-1,1",
    "erg,J,1E-7",
    "byte,B,1",
    "sr,deg**2,3282.806350011744",
    "pc,AU,206264.80624709636",
    "lm,cd.sr,1",
    "C.V,J,1",
    "Ohm.S,1,1",
    "T,G,10000",
    "sqrt(km),m**(1/2),31.622776601683793",
    "%,1,0.01",
    "ct,count,1",
    "mas/deg,1,2.777777777777778E-7",
    "24mm,cm,2.4"
  })
  void numbersConvert(String from, String to, double factor) throws UnitException {
    assertThat(factor(from, to)).isCloseTo(factor, within(Math.ulp(factor) * 2));
  }

  @Test
  void wholeFactorsAreExactBothWays() throws UnitException {
    assertThat(Units.parse("mas").conversionTo(Units.parse("deg")))
        .contains(new Conversion(true, 3_600_000));
    assertThat(Units.parse("deg").conversionTo(Units.parse("mas")))
        .contains(new Conversion(false, 3_600_000));
    assertThat(Units.parse("deg").conversionTo(Units.parse("rad")))
        .contains(new Conversion(false, Math.PI / 180));
  }

  // UNI-6
  @ParameterizedTest
  @CsvSource({"deg,kg", "m,'''m'''", "mag,Jy", "log(Hz),Hz", "log(Hz),log(kHz)", "furlong,m"})
  void otherDimensionsDoNot(String from, String to) throws UnitException {
    assertThat(Units.parse(from).conversionTo(Units.parse(to))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "km s-1,km.s**-1",
    "km/s/Mpc,km.s**-1.Mpc**-1",
    "arcsec2,arcsec**2",
    "deg^2,deg**2",
    "mW/m2,mW.m**-2",
    "erg s-1 cm-2 Angstrom-1,erg.s**-1.cm**-2.Angstrom**-1",
    "erg/cm^2/s,erg.cm**-2.s**-1",
    "1/yr,yr**-1",
    "degrees,deg",
    "uas/yr,uarcsec.yr**-1",
    "Msun,solMass",
    "[Msun],log(solMass)",
    "10-7W/m2,10**-7W.m**-2",
    "e-/s,'''electron''.s**-1'",
    "km . s**-1,km.s**-1",
    "\u00b5m,um",
    "day,d",
    "mag/arcsec2,mag.arcsec**-2"
  })
  void catalogueSpellingsAreUnderstood(String written, String meant) throws UnitException {
    Unit unit = Units.read(written);
    assertThat(unit.isKnown()).isTrue();
    assertThat(unit.isSame(Units.parse(meant))).isTrue();
  }

  @Test
  void quotedNamesAsCataloguesWriteThemAreThemselves() throws UnitException {
    assertThat(Units.read("\"deg\"").text()).isEqualTo("deg");
    assertThat(Units.read("'electron'.s**-1").text()).isEqualTo("'electron'.s**-1");
    assertThat(Units.read("mas/yr").text()).isEqualTo("mas/yr");
  }

  @ParameterizedTest
  @ValueSource(strings = {"J/m s", "J/m.s", "h:m:s", "--", "m/-", "((((((((("})
  void whatMayMeanTwoThingsIsRefused(String text) {
    assertThatThrownBy(() -> Units.read(text)).isInstanceOf(UnitException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'',it ends too early",
    "m/,it ends too early",
    "m s,\" \" cannot stand at character 2",
    "m**99,powers are from -60 to 60"
  })
  void messagesSayWhere(String text, String message) {
    assertThatThrownBy(() -> Units.parse(text)).hasMessage(message);
  }

  @Test
  void unitsCombine() throws UnitException {
    Unit speed = Units.parse("mas/yr").times(Units.parse("yr"));
    assertThat(speed.text()).isEqualTo("mas");
    assertThat(Units.parse("deg").over(Units.parse("deg"))).isEqualTo(Unit.ONE);
    assertThat(Units.parse("deg**2").root().text()).isEqualTo("deg");
    assertThat(Units.parse("m").root().text()).isEqualTo("m**(1/2)");
  }

  @Test
  void logarithmsAndUnknownUnitsAreTold() throws UnitException {
    assertThat(Units.parse("mag").isLogarithmic()).isTrue();
    assertThat(Units.parse("log(Hz)").isLogarithmic()).isTrue();
    assertThat(Units.parse("deg").isLogarithmic()).isFalse();
    assertThat(Units.parse("foo").isKnown()).isFalse();
    assertThat(Units.parse("'deg'").isKnown()).isFalse();
  }
}
