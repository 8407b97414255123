package org.almagest.adql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.almagest.adql.AdqlException;
import org.almagest.adql.SyntaxCheck;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The query collection of the IVOA (github.com/ivoa/lyonetia), whose licence keeps it out of this
 * repository: point {@code -Dlyonetia} at a copy, or have one at {@code shared/specs/lyonetia} two
 * folders above the checkout of this module. Without it the test is skipped.
 */
class LyonetiaTest {
  @Test
  void judgesTheCollectionAsExpected() throws Exception {
    Path folder = folder();
    assumeTrue(Files.isDirectory(folder), "no lyonetia queries at " + folder);
    List<String> surprises = new ArrayList<>();
    int queries = 0;
    for (Path file : files(folder)) {
      for (Element query : queriesOf(file)) {
        queries++;
        judge(query, surprises);
      }
    }
    System.out.printf("lyonetia: %d of %d as expected%n", queries - surprises.size(), queries);
    assertThat(queries).as("queries below %s", folder).isPositive();
    assertThat(surprises).isEmpty();
  }

  private static void judge(Element query, List<String> surprises) {
    Element adql = (Element) query.getElementsByTagName("adql").item(0);
    boolean valid = adql.getAttribute("valid").equals("true");
    String outcome = outcome(adql.getTextContent(), functions(query));
    if (valid != outcome.isEmpty()) {
      surprises.add(
          query.getAttribute("uuid") + " " + adql.getTextContent().strip() + " => " + outcome);
    }
  }

  /** The functions that the collection declares for a query or its file; any if it is silent. */
  private static Predicate<String> functions(Element query) {
    Element file = (Element) query.getParentNode();
    Set<String> declared =
        Stream.concat(forms(query), forms(file))
            .map(form -> form.substring(0, form.indexOf('(')).strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return name -> declared.isEmpty() || declared.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Stream<String> forms(Element owner) {
    return children(owner, "functions")
        .flatMap(functions -> children(functions, "function"))
        .flatMap(function -> children(function, "form"))
        .map(Element::getTextContent);
  }

  private static Stream<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(child -> child.getTagName().equals(name));
  }

  private static String outcome(String adql, Predicate<String> functions) {
    try {
      SyntaxCheck.check(adql, functions);
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
