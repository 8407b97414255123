package org.almagest.server.vosi;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almagest.adql.LanguageFeatures;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormats;
import org.almagest.server.http.Xml;
import org.almagest.server.settings.Settings;

/** The TAP capability: language, formats and limits in force (TAPRegExt 1.0). */
final class TableAccess {
  private final Xml xml;
  private final String tap;
  private final Settings.Limits limits;

  TableAccess(Xml xml, String tap, Settings.Limits limits) {
    this.xml = xml;
    this.tap = tap;
    this.limits = limits;
  }

  void write() {
    xml.element(
        "capability",
        this::content,
        "standardID",
        "ivo://ivoa.net/std/TAP",
        "xsi:type",
        "tr:TableAccess");
  }

  private void content() {
    xml.element(
        "interface",
        () -> xml.leaf("accessURL", tap, "use", "base"),
        "xsi:type",
        "vs:ParamHTTP",
        "role",
        "std",
        "version",
        "1.1");
    xml.element("language", this::language);
    ResultFormats.all().forEach(this::format);
    limit("executionDuration", limits.syncTime().toSeconds(), limits.syncTime().toSeconds());
    xml.element("outputLimit", this::outputLimit);
  }

  private void language() {
    xml.leaf("name", "ADQL");
    xml.leaf("version", "2.0", "ivo-id", "ivo://ivoa.net/std/ADQL#v2.0");
    xml.leaf("version", "2.1", "ivo-id", "ivo://ivoa.net/std/ADQL#v2.1");
    xml.leaf("description", "The Astronomical Data Query Language");
    Map<String, List<LanguageFeatures.Feature>> byType =
        LanguageFeatures.all().stream()
            .collect(
                Collectors.groupingBy(
                    LanguageFeatures.Feature::type, java.util.TreeMap::new, Collectors.toList()));
    byType.forEach((type, features) ->
        xml.element(
            "languageFeatures",
            () -> features.forEach(this::feature),
            "type",
            "ivo://ivoa.net/std/tapregext#" + type));
  }

  private void feature(LanguageFeatures.Feature feature) {
    xml.element(
        "feature",
        () -> {
          xml.leaf("form", feature.form());
          xml.leaf("description", feature.description());
        });
  }

  private void format(ResultFormat format) {
    xml.element(
        "outputFormat",
        () -> {
          xml.leaf("mime", format.mediaType());
          format.aliases().forEach(alias -> xml.leaf("alias", alias.name()));
        },
        "ivo-id",
        format.ivoId());
  }

  private void outputLimit() {
    xml.leaf("default", Long.toString(limits.defaultRows()), "unit", "row");
    xml.leaf("hard", Long.toString(limits.maxRows()), "unit", "row");
  }

  private void limit(String name, long soft, long hard) {
    xml.element(
        name,
        () -> {
          xml.leaf("default", Long.toString(soft));
          xml.leaf("hard", Long.toString(hard));
        });
  }
}
