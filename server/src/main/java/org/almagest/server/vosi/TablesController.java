package org.almagest.server.vosi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almagest.schema.Catalog;
import org.almagest.schema.Schema;
import org.almagest.schema.Table;
import org.almagest.server.account.Access;
import org.almagest.server.account.Caller;
import org.almagest.server.account.Need;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.http.TapParameters;
import org.almagest.server.http.Xml;
import org.almagest.server.http.XmlResponse;
import org.almagest.uws.Owner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * {@code /tables} and {@code /tables/{name}} (VOSI 1.1 section 3.3), with the parameters of TAP+.
 */
@Controller
@Access(Need.READ)
class TablesController {
  private final PublishedCatalog catalog;
  private final BaseUrl baseUrl;

  TablesController(PublishedCatalog catalog, BaseUrl baseUrl) {
    this.catalog = catalog;
    this.baseUrl = baseUrl;
  }

  @RequestMapping(
      path = {"${almagest.http.root}/tap/tables", "${almagest.http.root}/tables", "/tap/tables"},
      method = {RequestMethod.GET, RequestMethod.POST})
  ResponseEntity<byte[]> tables(HttpServletRequest request) {
    TapParameters parameters = TapParameters.of(request);
    TablesDocument document = new TablesDocument(baseUrl.root(request), wantsColumns(parameters));
    return answer(document.tableSet(wanted(visible(request), parameters)), request);
  }

  @RequestMapping(
      path = {
        "${almagest.http.root}/tap/tables/{name}",
        "${almagest.http.root}/tables/{name}",
        "/tap/tables/{name}"
      },
      method = RequestMethod.GET)
  ResponseEntity<byte[]> table(@PathVariable("name") String name, HttpServletRequest request) {
    Table table =
        named(visible(request), name)
            .orElseThrow(() -> TapException.of(ErrorCode.NOT_FOUND, "there is no table " + name));
    return answer(new TablesDocument(baseUrl.root(request), true).table(table), request);
  }

  /** Of exactly that name; else of a user's own, whose case does not matter. */
  private static Optional<Table> named(Catalog visible, String name) {
    return visible
        .tables()
        .filter(candidate -> candidate.name().adql().equals(name))
        .findFirst()
        .or(() ->
            visible.schemas().stream()
                .filter(schema -> schema.owner() != null)
                .flatMap(schema -> schema.tables().stream())
                .filter(candidate -> candidate.name().adql().equalsIgnoreCase(name))
                .findFirst());
  }

  /** What is for one alone has no time that says whether it changed: what it says tells. */
  private ResponseEntity<byte[]> answer(Xml document, HttpServletRequest request) {
    return switch (Caller.of(request)) {
      case Owner.Anonymous _ -> XmlResponse.of(document, catalog.lastChanged());
      case Owner.User _ -> XmlResponse.ofOne(document);
    };
  }

  private Catalog visible(HttpServletRequest request) {
    return catalog.visibleTo(Caller.of(request));
  }

  private static boolean wantsColumns(TapParameters parameters) {
    boolean minimal = parameters.single("detail").filter("min"::equalsIgnoreCase).isPresent();
    boolean namesOnly =
        parameters.single("only_tables").filter("true"::equalsIgnoreCase).isPresent();
    return !minimal && !namesOnly;
  }

  /** All schemas, or only the tables named by {@code tables=a.b,c.d}. */
  private static List<Schema> wanted(Catalog catalog, TapParameters parameters) {
    Set<String> names =
        parameters.all("tables").stream()
            .flatMap(list -> Arrays.stream(list.split(",", -1)))
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return names.isEmpty() ? catalog.schemas() : only(catalog, names);
  }

  private static List<Schema> only(Catalog catalog, Set<String> names) {
    return catalog.schemas().stream()
        .map(schema ->
            schema.holding(
                schema.tables().stream().filter(table -> names.contains(folded(table))).toList()))
        .filter(schema -> !schema.tables().isEmpty())
        .toList();
  }

  private static String folded(Table table) {
    return table.name().adql().toLowerCase(Locale.ROOT);
  }
}
