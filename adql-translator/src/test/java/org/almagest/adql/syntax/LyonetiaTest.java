package org.almagest.adql.syntax;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.almagest.adql.AdqlException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The query collection of the IVOA (github.com/ivoa/lyonetia), whose licence keeps it out of this
 * repository: point {@code -Dlyonetia} at a copy, or have one at {@code shared/specs/lyonetia} two
 * folders above the checkout of this module. Without it the test is skipped.
 */
class LyonetiaTest {
  private static final String SEMANTIC = "grammatical; refused by the resolver: ";
  private static final String LENIENT = "accepted on purpose: ";

  /** By number, with the reason: what the collection refuses and the parser does not. */
  private static final Map<String, String> ACCEPTED_ALL_THE_SAME =
      Map.ofEntries(
          entry(
              "d6ff74f5-cecd-4a4b-878b-384b44be099b",
              LENIENT + "distance without parenthesis can only be a column"),
          entry(
              "d2ed137e-4508-11e6-b60c-9d2c33f9b7a2",
              LENIENT + "SELECT x fromy WHERE ... reads as SELECT without FROM, x named fromy"),
          entry("fde5dacc-cea6-4262-b9bf-265dc8d51b8c", LENIENT + "CAST to FLOAT"),
          entry("000d56ac-4509-11e6-b60c-9d2c33f9b7a2", SEMANTIC + "a point is no condition"),
          entry("0996bf74-4509-11e6-b60c-9d2c33f9b7a2", SEMANTIC + "CIRCLE lacks a radius"),
          entry("0dc25eaa-4509-11e6-b60c-9d2c33f9b7a2", SEMANTIC + "POLYGON with half a corner"),
          entry("29c75d48-e525-4e92-af3f-c5e8f3e5f26c", SEMANTIC + "function unknown"),
          entry("c6a8aa4c-450d-11e6-b20b-6d529bdffd4c", SEMANTIC + "CONTAINS is no condition"),
          entry("db040870-06cb-49d0-a45e-b4ed07b646b5", SEMANTIC + "COALESCE of nothing"));

  @Test
  void judgesTheCollectionAsExpected() throws Exception {
    Path folder = folder();
    assumeTrue(Files.isDirectory(folder), "no lyonetia queries at " + folder);
    Map<String, String> surprises = new TreeMap<>();
    int queries = 0;
    for (Path file : files(folder)) {
      for (Element query : queriesOf(file)) {
        queries++;
        judge(query, surprises);
      }
    }
    assertThat(queries).as("queries below %s", folder).isPositive();
    assertThat(surprises).isEmpty();
  }

  private static void judge(Element query, Map<String, String> surprises) {
    Element adql = (Element) query.getElementsByTagName("adql").item(0);
    String number = query.getAttribute("uuid");
    boolean valid =
        adql.getAttribute("valid").equals("true") || ACCEPTED_ALL_THE_SAME.containsKey(number);
    String outcome = outcome(adql.getTextContent());
    if (valid != outcome.isEmpty()) {
      surprises.put(number, adql.getTextContent().strip() + " => " + outcome);
    }
  }

  private static String outcome(String adql) {
    try {
      Statement statement = Parser.parse(adql);
      assertThat(WithoutSpans.of(Parser.parse(AdqlWriter.write(statement))))
          .isEqualTo(WithoutSpans.of(statement));
      return "";
    } catch (AdqlException e) {
      return e.toString();
    }
  }

  private static Path folder() {
    return Path.of(System.getProperty("lyonetia", "../../shared/specs/lyonetia"));
  }

  private static List<Path> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    }
  }

  private static List<Element> queriesOf(Path file) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("query");
    List<Element> queries = new ArrayList<>();
    for (int place = 0; place < nodes.getLength(); place++) {
      queries.add((Element) nodes.item(place));
    }
    return queries;
  }
}
