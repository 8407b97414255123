package org.almagest.server.operator;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A line of input, {@code {"id": ..., "adql": ...}}; other members are passed over.
 *
 * @param id the number or string as JSON writes it, null if none
 */
record QueryLine(@Nullable String id, String adql) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * Reads a line.
   *
   * @throws UnreadableLineException if it is not of that form, saying why
   */
  static QueryLine parse(String line) throws UnreadableLineException {
    Members members = new Members();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      members.read(parser);
    } catch (JacksonException malformed) {
      throw members.unreadable("this is not JSON: " + malformed.getOriginalMessage());
    }
    return members.query();
  }

  /** What has been read of a line so far. */
  private static final class Members {
    private @Nullable String id;
    private @Nullable String adql;

    void read(JsonParser parser) throws UnreadableLineException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unreadable("an object is needed: {\"id\": ..., \"adql\": ...}");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        member(parser, parser.currentName(), parser.nextToken());
      }
      if (parser.nextToken() != null) {
        throw unreadable("one object on a line is enough; remove what follows it");
      }
    }

    private void member(JsonParser parser, String name, JsonToken value)
        throws UnreadableLineException {
      if (name.equals("id")) {
        id = scalar(parser, value);
      } else if (name.equals("adql") && value == JsonToken.VALUE_STRING) {
        adql = parser.getString();
      } else {
        parser.skipChildren();
      }
    }

    QueryLine query() throws UnreadableLineException {
      if (adql == null) {
        throw unreadable("the object has no \"adql\" with a string");
      }
      return new QueryLine(id, adql);
    }

    UnreadableLineException unreadable(String reason) {
      return new UnreadableLineException(id, reason);
    }
  }

  private static @Nullable String scalar(JsonParser parser, JsonToken value)
      throws UnreadableLineException {
    return switch (value) {
      case VALUE_STRING -> Json.string(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE -> parser.getString();
      case VALUE_NULL -> null;
      case NOT_AVAILABLE,
          START_OBJECT,
          END_OBJECT,
          START_ARRAY,
          END_ARRAY,
          PROPERTY_NAME,
          VALUE_EMBEDDED_OBJECT ->
          throw new UnreadableLineException(null, "\"id\" must be a string or a number");
    };
  }
}
