package org.almagest.formats.votable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almagest.schema.DataService;
import org.almagest.schema.Frame;
import org.almagest.schema.OutputColumn;
import org.jspecify.annotations.Nullable;

/**
 * What FIELDs refer to and what refers to them: COOSYS and TIMESYS before the table, service
 * descriptors behind it (VOTable 1.5 sections 3.4 and 3.5, DataLink 1.1 section 4).
 */
final class References {
  private final List<OutputColumn> columns;
  private final Map<Frame, String> frames = new LinkedHashMap<>();

  References(List<OutputColumn> columns) {
    this.columns = List.copyOf(columns);
    columns.stream()
        .map(column -> column.description().frame())
        .filter(Objects::nonNull)
        .forEach(frame -> frames.computeIfAbsent(frame, _ -> "frame_" + (frames.size() + 1)));
  }

  /** The ID of the column's frame; null if it has none. */
  @Nullable String frame(OutputColumn column) {
    Frame frame = column.description().frame();
    return frame == null ? null : frames.get(frame);
  }

  /**
   * The ID of the column at {@code index}, only where a service needs it: clients would name
   * columns by it.
   */
  @Nullable String id(int index) {
    OutputColumn column = columns.get(index);
    return column.description().service() == null ? null : idOf(index, column.name());
  }

  /** The name itself wherever XML takes it and nothing else has it. */
  private String idOf(int index, String name) {
    boolean alone = columns.stream().filter(other -> other.name().equals(name)).count() == 1;
    return alone && name.matches("[A-Za-z_][A-Za-z0-9_.-]*") && !frames.containsValue(name)
        ? name
        : "column_" + (index + 1);
  }

  void appendFrames(StringBuilder document) {
    frames.forEach((frame, id) -> append(document, frame, id));
  }

  private static void append(StringBuilder document, Frame frame, String id) {
    switch (frame) {
      case Frame.Space space -> {
        document.append("<COOSYS");
        VotableDocument.attribute(document, "ID", id);
        VotableDocument.attribute(document, "system", system(space.system()));
        VotableDocument.attribute(document, "equinox", space.equinox());
        VotableDocument.attribute(document, "epoch", space.epoch());
      }
      case Frame.Time time -> {
        document.append("<TIMESYS");
        VotableDocument.attribute(document, "ID", id);
        VotableDocument.attribute(document, "timescale", time.scale());
        VotableDocument.attribute(document, "refposition", time.refposition());
        VotableDocument.attribute(document, "timeorigin", time.origin());
      }
    }
    document.append("/>\n");
  }

  /** In the words of VOTable 1.4, which is what the document says it is. */
  private static @Nullable String system(String refframe) {
    return switch (refframe) {
      case "ICRS" -> refframe;
      case "FK4" -> "eq_FK4";
      case "FK5" -> "eq_FK5";
      case "ECLIPTIC" -> "ecl_FK5";
      case "GALACTIC" -> "galactic";
      case "SUPER_GALACTIC" -> "supergalactic";
      case "BARYCENTRIC" -> "barycentric";
      case "GEO_APP" -> "geo_app";
      default -> "xy";
    };
  }

  /** The resources that tell what can be asked with the values. */
  String services() {
    List<String> resources = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      DataService service = columns.get(i).description().service();
      if (service != null) {
        resources.add(resource(service, idOf(i, columns.get(i).name())));
      }
    }
    return String.join("", resources);
  }

  private static String resource(DataService service, String id) {
    StringBuilder resource =
        new StringBuilder("<RESOURCE type=\"meta\" utype=\"adhoc:service\">\n");
    String description = service.description();
    if (description != null) {
      resource
          .append("<DESCRIPTION>")
          .append(XmlText.content(description))
          .append("</DESCRIPTION>\n");
    }
    param(resource, "standardID", service.standardId(), null);
    param(resource, "accessURL", service.accessUrl(), null);
    resource.append("<GROUP name=\"inputParams\">\n");
    param(resource, "ID", "", id);
    return resource.append("</GROUP>\n</RESOURCE>\n").toString();
  }

  private static void param(
      StringBuilder resource, String name, @Nullable String value, @Nullable String ref) {
    if (value == null) {
      return;
    }
    resource.append("<PARAM");
    VotableDocument.attribute(resource, "name", name);
    VotableDocument.attribute(resource, "datatype", "char");
    VotableDocument.attribute(resource, "arraysize", "*");
    VotableDocument.attribute(resource, "value", value);
    VotableDocument.attribute(resource, "ref", ref);
    resource.append("/>\n");
  }
}
