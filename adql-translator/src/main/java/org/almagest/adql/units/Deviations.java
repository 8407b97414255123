package org.almagest.adql.units;

import java.util.Map;
import java.util.Optional;

/** Spellings that catalogues use beside those of VOUnits and that mean one thing only. */
final class Deviations {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("degree", "deg"),
          Map.entry("degrees", "deg"),
          Map.entry("degs", "deg"),
          Map.entry("radian", "rad"),
          Map.entry("radians", "rad"),
          Map.entry("arcsecond", "arcsec"),
          Map.entry("arcseconds", "arcsec"),
          Map.entry("arcsecs", "arcsec"),
          Map.entry("asec", "arcsec"),
          Map.entry("arcminute", "arcmin"),
          Map.entry("arcminutes", "arcmin"),
          Map.entry("arcmins", "arcmin"),
          Map.entry("amin", "arcmin"),
          Map.entry("uas", "uarcsec"),
          Map.entry("muas", "uarcsec"),
          Map.entry("milliarcsec", "mas"),
          Map.entry("marcs", "mas"),
          Map.entry("sec", "s"),
          Map.entry("second", "s"),
          Map.entry("seconds", "s"),
          Map.entry("minute", "min"),
          Map.entry("minutes", "min"),
          Map.entry("hour", "h"),
          Map.entry("hours", "h"),
          Map.entry("hr", "h"),
          Map.entry("day", "d"),
          Map.entry("days", "d"),
          Map.entry("year", "yr"),
          Map.entry("years", "yr"),
          Map.entry("yrs", "yr"),
          Map.entry("micron", "um"),
          Map.entry("microns", "um"),
          Map.entry("micrometer", "um"),
          Map.entry("nanometer", "nm"),
          Map.entry("meter", "m"),
          Map.entry("metre", "m"),
          Map.entry("Ang", "Angstrom"),
          Map.entry("angstroms", "Angstrom"),
          Map.entry("Angstroms", "Angstrom"),
          Map.entry("ANGSTROM", "Angstrom"),
          Map.entry("Jansky", "Jy"),
          Map.entry("jansky", "Jy"),
          Map.entry("ergs", "erg"),
          Map.entry("mags", "mag"),
          Map.entry("magnitude", "mag"),
          Map.entry("magnitudes", "mag"),
          Map.entry("Kelvin", "K"),
          Map.entry("kelvin", "K"),
          Map.entry("parsec", "pc"),
          Map.entry("counts", "count"),
          Map.entry("cts", "ct"),
          Map.entry("photons", "photon"),
          Map.entry("pixels", "pixel"),
          Map.entry("Msun", "solMass"),
          Map.entry("M_sun", "solMass"),
          Map.entry("MSun", "solMass"),
          Map.entry("Lsun", "solLum"),
          Map.entry("L_sun", "solLum"),
          Map.entry("LSun", "solLum"),
          Map.entry("Rsun", "solRad"),
          Map.entry("R_sun", "solRad"),
          Map.entry("RSun", "solRad"),
          Map.entry("ohm", "Ohm"),
          Map.entry("hertz", "Hz"),
          Map.entry("Hertz", "Hz"),
          Map.entry("percent", "%"));

  private Deviations() {}

  static Unit symbol(String symbol) {
    Optional<Unit> known = Symbols.known(symbol);
    if (symbol.equals("electron") || symbol.equals("electrons") || symbol.equals("dex")) {
      return Symbols.quoted("", symbol.replaceFirst("s$", "")).orElseThrow();
    }
    String alias = ALIASES.getOrDefault(symbol, symbol);
    return known.orElseGet(() -> Symbols.read(alias));
  }

  /** The text with quotes, brackets and letters beyond ASCII replaced. */
  static String normalized(String text) {
    String plain =
        text.strip()
            .replace('\u00b5', 'u')
            .replace('\u03bc', 'u')
            .replace("\u00c5", "Angstrom")
            .replace("\u212b", "Angstrom")
            .replace("\u00b0", "deg")
            .replaceAll("\"", "")
            .replaceAll("\\be-(?!\\d)", "'electron'")
            .strip();
    return plain.startsWith("[") && plain.endsWith("]")
        ? "log(" + plain.substring(1, plain.length() - 1) + ")"
        : plain;
  }
}
