package org.almagest.formats.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a table's columns from elsewhere: a columns file, a standard, or the table that
 * rows are added to. It wins over what the table's own file says.
 */
public final class ColumnGuide {
  public static final ColumnGuide NONE = new ColumnGuide(Map.of(), null);

  private final Map<String, Entry> entries;
  private final @Nullable Storage geometries;

  /**
   * What is known of one column.
   *
   * @param name its name, in any case
   * @param type its type, null to take the file's
   * @param description what it means; a null part leaves the file's
   */
  public record Entry(String name, @Nullable ColumnType type, Description description) {}

  private ColumnGuide(Map<String, Entry> entries, @Nullable Storage geometries) {
    this.entries = entries;
    this.geometries = geometries;
  }

  /** A guide of these entries; of two for one name the later wins. */
  public static ColumnGuide of(Collection<Entry> entries) {
    Map<String, Entry> byName = new LinkedHashMap<>();
    entries.forEach(entry -> byName.put(fold(entry.name()), entry));
    return new ColumnGuide(byName, null);
  }

  /**
   * The same for columns that keep points, circles and polygons in this way; without it, a source
   * brings them in the way that suits it, and its header says which.
   */
  public ColumnGuide storing(Storage newGeometries) {
    return new ColumnGuide(entries, newGeometries);
  }

  /** How geometries must come; empty if it does not matter. */
  public Optional<Storage> geometries() {
    return Optional.ofNullable(geometries);
  }

  public Optional<Entry> entry(String name) {
    return Optional.ofNullable(entries.get(fold(name)));
  }

  public Collection<Entry> entries() {
    return entries.values();
  }

  /** The stated type, or null. */
  public @Nullable ColumnType type(String name) {
    return entry(name).map(Entry::type).orElse(null);
  }

  /** {@code own} with every part that the guide states. */
  public Description describe(String name, Description own) {
    return entry(name).map(Entry::description).map(stated -> merged(stated, own)).orElse(own);
  }

  private static Description merged(Description stated, Description own) {
    return new Description(
        either(stated.unit(), own.unit()),
        either(stated.ucd(), own.ucd()),
        either(stated.utype(), own.utype()),
        either(stated.text(), own.text()),
        either(stated.frame(), own.frame()),
        either(stated.service(), own.service()));
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first != null ? first : second;
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
