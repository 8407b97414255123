package org.almagest.server.vosi;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almagest.adql.LanguageFeatures;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormats;
import org.almagest.server.http.Xml;
import org.almagest.server.settings.JobSettings;

/** The TAP capability: language, formats and the limits of jobs (TAPRegExt 1.0). */
final class TableAccess {
  private final Xml xml;
  private final Interfaces interfaces;
  private final JobSettings jobs;
  private final UploadOffer uploads;

  TableAccess(Xml xml, Interfaces interfaces, JobSettings jobs, UploadOffer uploads) {
    this.uploads = uploads;
    this.xml = xml;
    this.interfaces = interfaces;
    this.jobs = jobs;
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
    uploads.description(xml);
    interfaces.write(xml, "", "base", "1.1");
    xml.element("language", this::language);
    ResultFormats.all().forEach(this::format);
    uploads.methods(xml);
    limit("retentionPeriod", jobs.anonymousRetention(), jobs.longestRetention());
    limit("executionDuration", jobs.longest(), jobs.longest());
    xml.element("outputLimit", this::outputLimit);
    uploads.limit(xml);
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
    xml.leaf("default", Long.toString(jobs.defaultRows()), "unit", "row");
    xml.leaf("hard", Long.toString(jobs.maxRows()), "unit", "row");
  }

  private void limit(String name, Duration soft, Duration hard) {
    xml.element(
        name,
        () -> {
          xml.leaf("default", Long.toString(soft.toSeconds()));
          xml.leaf("hard", Long.toString(hard.toSeconds()));
        });
  }
}
