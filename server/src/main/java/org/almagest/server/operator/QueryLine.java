package org.almagest.server.operator;

import java.io.IOException;
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
   * @throws IOException if it is not of that form, saying why
   */
  static QueryLine parse(String line) throws IOException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      return read(parser);
    } catch (JacksonException malformed) {
      throw new IOException("this is not JSON: " + malformed.getOriginalMessage(), malformed);
    }
  }

  private static QueryLine read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("an object is needed: {\"id\": ..., \"adql\": ...}");
    }
    String id = null;
    String adql = null;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("id")) {
        id = scalar(parser, value);
      } else if (name.equals("adql") && value == JsonToken.VALUE_STRING) {
        adql = parser.getString();
      } else {
        parser.skipChildren();
      }
    }
    if (adql == null) {
      throw new IOException("the object has no \"adql\" with a string");
    }
    return new QueryLine(id, adql);
  }

  private static @Nullable String scalar(JsonParser parser, JsonToken value) throws IOException {
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
          throw new IOException("\"id\" must be a string or a number");
    };
  }
}
