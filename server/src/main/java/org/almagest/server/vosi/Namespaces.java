package org.almagest.server.vosi;

/**
 * XML namespaces of the documents; minor versions of the standards keep them (requirement CAP-6).
 */
final class Namespaces {
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  static final String CAPABILITIES = "http://www.ivoa.net/xml/VOSICapabilities/v1.0";
  static final String AVAILABILITY = "http://www.ivoa.net/xml/VOSIAvailability/v1.0";
  static final String TABLES = "http://www.ivoa.net/xml/VOSITables/v1.0";
  static final String RESOURCE = "http://www.ivoa.net/xml/VOResource/v1.0";
  static final String DATA_SERVICE = "http://www.ivoa.net/xml/VODataService/v1.1";
  static final String TAP_EXTENSION = "http://www.ivoa.net/xml/TAPRegExt/v1.0";
  static final String ESA_TAP_PLUS = "http://esa.int/xml/EsaTapPlus";

  private Namespaces() {}
}
