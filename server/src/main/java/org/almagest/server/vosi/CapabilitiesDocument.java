package org.almagest.server.vosi;

import org.almagest.server.http.Xml;
import org.almagest.server.settings.JobSettings;

/**
 * The capabilities document: one capability per resource, the TAP one with all that TAPRegExt can
 * say.
 */
final class CapabilitiesDocument {
  private final Xml xml = new Xml();
  private final String tap;
  private final JobSettings jobs;

  /**
   * @param tap address of the TAP service as the client knows it, without trailing slash
   */
  CapabilitiesDocument(String tap, JobSettings jobs) {
    this.tap = tap;
    this.jobs = jobs;
  }

  Xml write() {
    xml.element(
        "vosi:capabilities",
        () -> {
          new TableAccess(xml, tap, jobs).write();
          resource("ivo://ivoa.net/std/UWS#rest-1.1", "1.1", "/async", "base");
          resource("ivo://ivoa.net/std/VOSI#capabilities", "1.0", "/capabilities", "full");
          resource("ivo://ivoa.net/std/VOSI#availability", "1.0", "/availability", "full");
          resource("ivo://ivoa.net/std/VOSI#tables-1.1", "1.1", "/tables", "full");
        },
        "xmlns:vosi",
        Namespaces.CAPABILITIES,
        "xmlns:vr",
        Namespaces.RESOURCE,
        "xmlns:vs",
        Namespaces.DATA_SERVICE,
        "xmlns:tr",
        Namespaces.TAP_EXTENSION,
        "xmlns:xsi",
        Namespaces.XSI);
    return xml;
  }

  private void resource(String standard, String version, String path, String use) {
    xml.element(
        "capability",
        () ->
            xml.element(
                "interface",
                () -> xml.leaf("accessURL", tap + path, "use", use),
                "xsi:type",
                "vs:ParamHTTP",
                "role",
                "std",
                "version",
                version),
        "standardID",
        standard);
  }
}
