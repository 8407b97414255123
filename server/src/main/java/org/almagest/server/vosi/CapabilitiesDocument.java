package org.almagest.server.vosi;

import org.almagest.server.http.Xml;
import org.almagest.server.settings.JobSettings;

/**
 * The capabilities document: one capability per resource, the TAP one with all that TAPRegExt can
 * say.
 */
final class CapabilitiesDocument {
  private final Xml xml = new Xml();
  private final Interfaces interfaces;
  private final JobSettings jobs;
  private final UploadOffer uploads;

  CapabilitiesDocument(Interfaces interfaces, JobSettings jobs, UploadOffer uploads) {
    this.uploads = uploads;
    this.interfaces = interfaces;
    this.jobs = jobs;
  }

  Xml write() {
    xml.element(
        "vosi:capabilities",
        () -> {
          new TableAccess(xml, interfaces, jobs, uploads).write();
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
        "capability", () -> interfaces.write(xml, path, use, version), "standardID", standard);
  }
}
