package org.almagest.formats;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A serialisation that a client may ask for.
 *
 * @param mediaType its main name, printed as {@code mime} in the capabilities (TAPRegExt section
 *     2.5)
 * @param contentType what the answer says of itself, unless the name asked for has its own
 * @param aliases further names
 * @param ivoId identifier of a standard output format, null if it has none
 * @param kind what error document belongs to it
 * @param extension of file names, without the dot
 * @param writers makes a writer on a stream
 */
public record ResultFormat(
    String mediaType,
    String contentType,
    List<Alias> aliases,
    @Nullable String ivoId,
    Kind kind,
    String extension,
    Writers writers) {
  /** Makes writers of one format. */
  @FunctionalInterface
  public interface Writers {
    /** A writer on {@code stream}; {@code scratch} for what cannot be written in one pass. */
    ResultWriter open(OutputStream stream, Scratch scratch);
  }

  /** What an error in place of the result looks like (TAP 1.1 section 3.3). */
  public enum Kind {
    VOTABLE,
    TEXT,
    /** Neither XML nor text; errors come as VOTable. */
    BINARY
  }

  /**
   * Another name of a format.
   *
   * @param contentType what the answer says of itself when asked by this name
   */
  public record Alias(String name, String contentType) {
    public Alias {
      Objects.requireNonNull(name);
      Objects.requireNonNull(contentType);
    }
  }

  public ResultFormat {
    Objects.requireNonNull(mediaType);
    Objects.requireNonNull(contentType);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(extension);
    Objects.requireNonNull(writers);
    aliases = List.copyOf(aliases);
  }

  /**
   * A writer for one result; it never closes {@code stream}.
   *
   * @param scratch where formats whose header needs totals keep the rows meanwhile
   */
  public ResultWriter writer(OutputStream stream, Scratch scratch) {
    return writers.open(stream, scratch);
  }

  /** The same with one more name, answered by the format's own content type. */
  public ResultFormat alsoCalled(String name) {
    return alsoCalled(name, contentType);
  }

  /** The same with one more name, answered by a content type of its own. */
  public ResultFormat alsoCalled(String name, String answeredAs) {
    List<Alias> more = new ArrayList<>(aliases);
    more.add(new Alias(name, answeredAs));
    return new ResultFormat(mediaType, contentType, more, ivoId, kind, extension, writers);
  }
}
