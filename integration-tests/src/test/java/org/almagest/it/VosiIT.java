package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Schemas;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.almagest.it.harness.Xml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What the service says of itself: availability and capabilities. */
@ExtendWith(SharedArchive.class)
class VosiIT {
  private final Tap tap;

  VosiIT(Archive archive) {
    tap = archive.tap();
  }

  // VOSI-5, VOSI-6
  @Test
  void itIsAvailable() {
    Document document = Xml.parse(tap.get("/availability").ok().text());

    assertThat(document.getDocumentElement().getNamespaceURI())
        .isEqualTo("http://www.ivoa.net/xml/VOSIAvailability/v1.0");
    assertThat(Xml.text(document.getDocumentElement(), "available")).isEqualTo("true");
  }

  // TAP-52, TAP-53, TAP-54, TAP-56
  @Test
  void theTapCapabilityIsAsTap11WantsIt() {
    Element capability = capability("ivo://ivoa.net/std/TAP");
    Element door = Xml.children(capability, "interface").getFirst();

    assertThat(capability.getAttribute("xsi:type")).isEqualTo("tr:TableAccess");
    assertThat(door.getAttribute("version")).isEqualTo("1.1");
    assertThat(Xml.text(door, "accessURL").strip()).isEqualTo(tap.url());
  }

  // the address is the one that the client used
  @Test
  void accessUrlsNameTheHostOfTheRequest() {
    String local = tap.url().replace("127.0.0.1", "localhost");

    assertThat(tap.getUrl(local + "/capabilities").ok().text())
        .contains(local)
        .doesNotContain("127.0.0.1");
  }

  // GEO-14: what is declared works
  @Test
  void geometryFunctionsAreDeclared() {
    List<String> forms =
        Xml.all(capability("ivo://ivoa.net/std/TAP"), "form").stream()
            .map(Element::getTextContent)
            .toList();

    assertThat(forms)
        .contains(
            "POINT", "CIRCLE", "BOX", "POLYGON", "CONTAINS", "INTERSECTS", "DISTANCE", "AREA");
  }

  // VOSI-13, VOSI-14
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ivo://ivoa.net/std/VOSI#capabilities",
        "ivo://ivoa.net/std/VOSI#availability",
        "ivo://ivoa.net/std/VOSI#tables-1.1",
        "ivo://ivoa.net/std/UWS#rest-1.1"
      })
  void eachResourceIsWhereTheCapabilitySays(String standard) {
    Element door = Xml.children(capability(standard), "interface").getFirst();

    assertThat(tap.getUrl(Xml.text(door, "accessURL").strip()).status()).isEqualTo(200);
  }

  // pyvo asks the sibling of the base as well
  @ParameterizedTest
  @ValueSource(strings = {"capabilities", "availability", "tables"})
  void theRootHasTheSameResources(String name) {
    Answer there = tap.getUrl(tap.root() + "tap-server/" + name).ok();

    assertThat(Xml.parse(there.text()).getDocumentElement().getLocalName())
        .isEqualTo(Xml.parse(tap.get("/" + name).text()).getDocumentElement().getLocalName());
  }

  // VOSI-3, VOSI-5, VOSI-8
  @ParameterizedTest
  @ValueSource(strings = {"/capabilities", "/availability", "/tables", "/tables?detail=min"})
  void documentsAreValid(String path) {
    Answer answer = tap.get(path).ok();

    assertThat(answer.contentType()).startsWith("text/xml");
    Schemas.validate(withoutForeignAttributes(answer.text()));
  }

  // VOSI-4
  @Test
  void capabilitiesSayWhenTheyChanged() {
    String first = tap.get("/capabilities").headers().firstValue("Last-Modified").orElse("");

    assertThat(first).isNotEmpty();
    assertThat(tap.get("/capabilities").headers().firstValue("Last-Modified")).contains(first);
  }

  // TAP-5
  @Test
  void theBaseGreetsPeople() {
    assertThat(tap.get("").ok().contentType()).startsWith("text/html");
  }

  @Test
  void theSchemaOfTheForeignAttributesIsServed() {
    Answer answer = tap.getUrl(tap.root() + "tap-server/xml/esaTapPlusAttributes.xsd").ok();

    assertThat(answer.text()).contains("http://esa.int/xml/EsaTapPlus", "flags", "size_bytes");
  }

  /** Their schema lies on the server under test, and validation may not use the network. */
  private static String withoutForeignAttributes(String document) {
    return document
        .replaceAll(" esatapplus:\\w+=\"[^\"]*\"", "")
        .replaceAll(" xsi:schemaLocation=\"[^\"]*\"", "");
  }

  private Element capability(String standard) {
    Document document = Xml.parse(tap.get("/capabilities").ok().text());
    List<Element> found =
        Xml.all(document, "capability").stream()
            .filter(capability -> capability.getAttribute("standardID").equals(standard))
            .toList();
    assertThat(found).as("capability %s", standard).hasSize(1);
    return found.getFirst();
  }
}
