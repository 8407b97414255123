package org.almagest.server.vosi;

import java.util.List;
import org.almagest.server.http.Xml;

/**
 * How each resource is used: at which address, and with which ways to sign in (VOResource 1.1
 * section 2.2.2). All resources know the same ways, and none needs any.
 *
 * @param tap address of the TAP service as the client knows it, without trailing slash
 * @param securityMethods identifiers of the ways
 */
record Interfaces(String tap, List<String> securityMethods) {
  Interfaces {
    securityMethods = List.copyOf(securityMethods);
  }

  void write(Xml xml, String path, String use, String version) {
    xml.element(
        "interface",
        () -> {
          xml.leaf("accessURL", tap + path, "use", use);
          // The empty one is nobody in particular: pyvo asks without signing in where it stands.
          xml.leaf("securityMethod", "");
          securityMethods.forEach(method -> xml.leaf("securityMethod", "", "standardID", method));
        },
        "xsi:type",
        "vs:ParamHTTP",
        "role",
        "std",
        "version",
        version);
  }
}
