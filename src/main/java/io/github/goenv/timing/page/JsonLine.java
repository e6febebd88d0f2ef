package io.github.goenv.timing.page;

import io.github.goenv.page.Visible;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object on one line. A trace has some seven lines an action, and put together like this
 * they take a cold JVM a fraction of what a general writer does.
 */
final class JsonLine {
  private final StringBuilder line = new StringBuilder(256);
  private boolean first = true;

  /** Starts again with the outer object. */
  JsonLine begin() {
    line.setLength(0);
    line.append('{');
    first = true;
    return this;
  }

  /** Begins an object inside. */
  JsonLine open(String name) {
    name(name).append('{');
    first = true;
    return this;
  }

  /** Ends an object inside. */
  JsonLine close() {
    line.append('}');
    first = false;
    return this;
  }

  /** A text, made visible; omitted when null. */
  JsonLine text(String name, @Nullable String value) {
    if (value == null) {
      return this;
    }
    name(name).append('"');
    // Visible has taken out the control characters, so two are left to be escaped.
    String shown = Visible.of(value);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\');
      }
      line.append(c);
    }
    line.append('"');
    return this;
  }

  /** A number as it is to be written. */
  JsonLine number(String name, String value) {
    name(name).append(value);
    return this;
  }

  JsonLine number(String name, long value) {
    name(name).append(value);
    return this;
  }

  JsonLine bool(String name, boolean value) {
    name(name).append(value);
    return this;
  }

  /** Ends the outer object. */
  String end() {
    return line.append('}').toString();
  }

  private StringBuilder name(String name) {
    line.append(first ? "\"" : ",\"").append(name).append("\":");
    first = false;
    return line;
  }
}
