package org.almagest.server.upload;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;

/**
 * The parts of a multipart form that are files, read by Tomcat, since the boundary that astroquery
 * makes is none to Spring. One thread.
 */
public final class SentFiles implements Attachments {
  private static final int LONGEST_NAME = 200;

  /** What can be one segment of an address, and no way up. */
  private static final Pattern NAME = Pattern.compile("(?!\\.+$)[^/\\\\;\\p{Cntrl}]+");

  private final Map<String, Part> parts = new LinkedHashMap<>();

  private SentFiles() {}

  /**
   * Those that {@code wanted} names, in any case, with a file name or without: not every client
   * gives one; and all others with a file name.
   *
   * @param wanted in lower case; if it is empty nothing is read
   * @throws TapException if a part cannot be kept under its name, or is there twice
   */
  public static SentFiles of(HttpServletRequest request, Set<String> wanted) throws IOException {
    SentFiles files = new SentFiles();
    if (!wanted.isEmpty() && isMultipart(request)) {
      for (Part part : parts(request)) {
        files.add(part, wanted.contains(lower(part.getName())));
      }
    }
    return files;
  }

  /** Only those that {@code wanted} names. */
  public static SentFiles only(HttpServletRequest request, Set<String> wanted) throws IOException {
    SentFiles files = of(request, wanted);
    files.parts.keySet().removeIf(name -> !wanted.contains(lower(name)));
    return files;
  }

  private void add(Part part, boolean isWanted) {
    String name = part.getName();
    if (!isWanted) {
      if (part.getSubmittedFileName() != null && NAME.matcher(name).matches()) {
        parts.putIfAbsent(name, part);
      }
      return;
    }
    if (name.length() > LONGEST_NAME) {
      throw bad("a part's name is too long; at most %d characters".formatted(LONGEST_NAME));
    }
    if (!NAME.matcher(name).matches()) {
      throw bad("a part's name cannot be \"%s\": it becomes part of an address".formatted(name));
    }
    if (parts.putIfAbsent(name, part) != null) {
      throw twice(name);
    }
  }

  /** Whether the request brings parts. */
  public static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && lower(type).startsWith("multipart/form-data");
  }

  private static List<Part> parts(HttpServletRequest request) throws IOException {
    try {
      return new ArrayList<>(request.getParts());
    } catch (ServletException | IllegalStateException unreadable) {
      throw bad("the parts of the request cannot be read: " + unreadable.getMessage());
    }
  }

  @Override
  public Set<String> names() {
    return parts.keySet();
  }

  /**
   * The names in lower case, as parameters of a job are called.
   *
   * @throws TapException if two of them differ in case alone
   */
  public Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    for (String name : parts.keySet()) {
      if (!ids.add(lower(name))) {
        throw twice(lower(name));
      }
    }
    return ids;
  }

  /** Of all of them together. */
  long bytes() {
    return parts.values().stream().mapToLong(Part::getSize).sum();
  }

  /**
   * The content of one.
   *
   * @param name in any case
   */
  public InputStream open(String name) throws IOException {
    return part(name).getInputStream();
  }

  /** A large one is moved, not copied. */
  @Override
  public void save(String name, Path target) throws IOException {
    part(name).write(target.toAbsolutePath().toString());
  }

  private Part part(String name) throws IOException {
    Part part = parts.get(find(name).orElse(name));
    if (part == null) {
      throw new NoSuchFileException(name);
    }
    return part;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static TapException twice(String name) {
    return bad("part %s was sent twice; give each file a name of its own".formatted(name));
  }

  private static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_PARAMETER, message);
  }
}
