package org.almagest.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A VOTable as a tree.
 *
 * @param document the whole
 */
public record Votable(Document document) {
  static Votable parse(String text) {
    return new Votable(Xml.parse(text));
  }

  /** A column's declaration. */
  public record Field(Element element) {
    /** An attribute, empty if absent. */
    public String get(String attribute) {
      return element.getAttribute(attribute);
    }

    /** The text of DESCRIPTION, empty if absent. */
    public String description() {
      return Xml.text(element, "DESCRIPTION").strip();
    }
  }

  /** The one RESOURCE of results (DALI 1.1 section 4.4). */
  public Element results() {
    List<Element> resources = Xml.all(document, "RESOURCE");
    assertThat(resources).hasSize(1);
    assertThat(resources.getFirst().getAttribute("type")).isEqualTo("results");
    return resources.getFirst();
  }

  /** The values of all QUERY_STATUS, in order. */
  public List<String> statuses() {
    return statusInfos().stream().map(info -> info.getAttribute("value")).toList();
  }

  /** What the last QUERY_STATUS says to people. */
  public String message() {
    return statusInfos().getLast().getTextContent();
  }

  private List<Element> statusInfos() {
    return Xml.children(results(), "INFO").stream()
        .filter(info -> info.getAttribute("name").equals("QUERY_STATUS"))
        .toList();
  }

  /** Whether the result says that it was cut. */
  public boolean overflowed() {
    return statuses().getLast().equals("OVERFLOW");
  }

  /** The columns. */
  public List<Field> fields() {
    return Xml.all(document, "FIELD").stream().map(Field::new).toList();
  }

  /** The column of that name. */
  public Field field(String name) {
    return fields().stream()
        .filter(field -> field.get("name").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no FIELD " + name + " among " + names()));
  }

  /** The names of the columns. */
  public List<String> names() {
    return fields().stream().map(field -> field.get("name")).toList();
  }

  /** The cells of a TABLEDATA. */
  public List<List<String>> rows() {
    return Xml.all(document, "TR").stream()
        .map(row -> Xml.children(row, "TD").stream().map(Element::getTextContent).toList())
        .toList();
  }
}
