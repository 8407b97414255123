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

  /** By the start of their number: what the collection refuses and the parser does not. */
  private static final Map<String, String> ACCEPTED_ALL_THE_SAME =
      Map.ofEntries(entry("PLACEHOLDER", LENIENT + SEMANTIC));

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
    assertThat(queries).isGreaterThan(100);
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
