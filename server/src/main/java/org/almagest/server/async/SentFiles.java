package org.almagest.server.async;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;

/** The parts of a multipart form that are files, by their names in lower case. */
record SentFiles(Map<String, Part> parts) {
  private static final int LONGEST_NAME = 200;

  /** What can be one segment of an address, and no way up. */
  private static final Pattern NAME = Pattern.compile("(?!\\.+$)[^/\\\\;\\p{Cntrl}]+");

  /**
   * Those that {@code wanted} names; with a file name or without: not every client gives one. Read
   * by Tomcat, since the boundary that astroquery makes is none to Spring.
   */
  static SentFiles of(HttpServletRequest request, Set<String> wanted) throws IOException {
    Map<String, Part> found = new LinkedHashMap<>();
    if (!wanted.isEmpty() && isMultipart(request)) {
      for (Part part : parts(request)) {
        add(found, part, wanted);
      }
    }
    return new SentFiles(found);
  }

  private static void add(Map<String, Part> found, Part part, Set<String> wanted) {
    String name = part.getName().toLowerCase(Locale.ROOT);
    if (!wanted.contains(name)) {
      return;
    }
    if (name.length() > LONGEST_NAME) {
      throw bad("a part's name is too long; at most %d characters".formatted(LONGEST_NAME));
    }
    if (!NAME.matcher(name).matches()) {
      throw bad("a part's name cannot be \"%s\": it becomes part of an address".formatted(name));
    }
    if (found.putIfAbsent(name, part) != null) {
      throw bad("part %s was sent twice; give each file a name of its own".formatted(name));
    }
  }

  static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
  }

  private static List<Part> parts(HttpServletRequest request) throws IOException {
    try {
      return new ArrayList<>(request.getParts());
    } catch (ServletException | IllegalStateException unreadable) {
      throw bad("the parts of the request cannot be read: " + unreadable.getMessage());
    }
  }

  Set<String> names() {
    return parts.keySet();
  }

  InputStream open(String name) throws IOException {
    Part part = parts.get(name);
    if (part == null) {
      throw new IllegalArgumentException("no part " + name);
    }
    return part.getInputStream();
  }

  private static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_PARAMETER, message);
  }
}
