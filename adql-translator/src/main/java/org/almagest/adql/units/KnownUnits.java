package org.almagest.adql.units;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The known units of VOUnits 1.1 section 2.4 (tables 1, 5 and 6), by symbol. */
final class KnownUnits {
  /**
   * Symbol, factor (a number, or one by another; {@code *pi} or {@code /pi} after it), base units.
   * The constants of nature are those of CODATA 2018, those of the Sun IAU 2015's (its mass from
   * GM).
   */
  private static final String TABLE =
      """
      m 1 m
      g 1 g
      s 1 s
      A 1 A
      K 1 K
      mol 1 mol
      cd 1 cd
      rad 1 rad
      sr 1 rad2
      Hz 1 s-1
      N 1000 g1 m1 s-2
      Pa 1000 g1 m-1 s-2
      J 1000 g1 m2 s-2
      W 1000 g1 m2 s-3
      C 1 A1 s1
      V 1000 g1 m2 s-3 A-1
      S 1/1000 g-1 m-2 s3 A2
      F 1/1000 g-1 m-2 s4 A2
      Wb 1000 g1 m2 s-2 A-1
      T 1000 g1 s-2 A-1
      H 1000 g1 m2 s-2 A-2
      lm 1 cd1 rad2
      lx 1 cd1 rad2 m-2
      Ohm 1000 g1 m2 s-3 A-2
      min 60 s
      h 3600 s
      d 86400 s
      a 31557600 s
      yr 31557600 s
      deg 1/180*pi rad
      arcmin 1/10800*pi rad
      arcsec 1/648000*pi rad
      mas 1/648000000*pi rad
      Jy 1E-23 g1 s-2
      pc 96939420213600000/pi m
      AU 149597870700 m
      au 149597870700 m
      lyr 9460730472580800 m
      eV 1.602176634E-16 g1 m2 s-2
      Ry 2.1798723611035E-15 g1 m2 s-2
      u 1.66053906660E-24 g
      D 1E-21/299792458 A1 s1 m1
      erg 1E-4 g1 m2 s-2
      G 0.1 g1 s-2 A-1
      barn 1E-28 m2
      Angstrom 1E-10 m
      angstrom 1E-10 m
      solMass 1.988409870698051E33 g
      solLum 3.828E29 g1 m2 s-3
      solRad 6.957E8 m
      R 2.5E9/pi photon1 m-2 s-1 rad-2
      ct 1 count
      count 1 count
      ph 1 photon
      photon 1 photon
      pix 1 pixel
      pixel 1 pixel
      voxel 1 voxel
      bit 1 bit
      byte 8 bit
      B 8 bit
      adu 1 adu
      chan 1 chan
      bin 1 bin
      beam 1 beam
      mag 1 mag
      dB 1 dB
      Sun 1 Sun
      % 1/100
      """;

  private static final Map<String, Unit> BY_SYMBOL = read();

  private KnownUnits() {}

  static Optional<Unit> of(String symbol) {
    return Optional.ofNullable(BY_SYMBOL.get(symbol));
  }

  private static Map<String, Unit> read() {
    Map<String, Unit> units = new HashMap<>();
    for (String line : TABLE.strip().split("\n", -1)) {
      List<String> words = List.of(line.split(" ", -1));
      Powers dimension = dimension(words.subList(2, words.size()));
      String symbol = words.getFirst();
      units.put(symbol, Unit.of(Powers.of(symbol), factor(words.get(1)), dimension));
    }
    return Map.copyOf(units);
  }

  private static Factor factor(String text) {
    int pi = text.endsWith("*pi") ? 1 : text.endsWith("/pi") ? -1 : 0;
    String[] parts = text.replaceFirst("[*/]pi$", "").split("/", -1);
    Fraction above = Fraction.of(new BigDecimal(parts[0]));
    Fraction exact =
        parts.length == 1 ? above : above.times(Fraction.of(new BigDecimal(parts[1])).inverse());
    return new Factor(exact, pi, 1);
  }

  private static Powers dimension(List<String> words) {
    Map<String, Fraction> powers = new LinkedHashMap<>();
    for (String word : words) {
      String base = word.replaceFirst("-?\\d+$", "");
      String power = word.substring(base.length());
      powers.put(base, Fraction.of(power.isEmpty() ? 1 : Integer.parseInt(power)));
    }
    return new Powers(powers);
  }
}
