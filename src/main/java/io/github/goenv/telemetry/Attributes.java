package io.github.goenv.telemetry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Attributes of a resource, a span, a log record or a point; in the order in which they came. */
public final class Attributes {
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final UnaryOperator<String> clean;

  /**
   * None yet.
   *
   * @param clean takes personal data out of texts
   */
  public Attributes(UnaryOperator<String> clean) {
    this.clean = clean;
  }

  /** Adds a text; nothing where it is null or empty. */
  public Attributes put(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      values.put(name, clean.apply(value));
    }
    return this;
  }

  /** Adds a number. */
  public Attributes put(String name, long value) {
    values.put(name, value);
    return this;
  }

  /** Adds a truth. */
  public Attributes put(String name, boolean value) {
    values.put(name, value);
    return this;
  }

  /** Adds a list of texts. */
  public Attributes put(String name, List<String> texts) {
    values.put(name, texts.stream().map(clean).toList());
    return this;
  }

  /** The values: texts, longs, booleans and lists of texts. */
  Map<String, Object> values() {
    return values;
  }
}
