package io.github.goenv.app.policy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of an XML file. */
final class Element {
  private final String name;
  private final int line;
  private final @Nullable String attribute;
  private final StringBuilder text = new StringBuilder();
  private final List<Element> children = new ArrayList<>();

  /**
   * An empty one.
   *
   * @param name with the prefix, if it has one
   * @param line where its start tag ends
   * @param attribute the name of its first attribute; null for none
   */
  Element(String name, int line, @Nullable String attribute) {
    this.name = name;
    this.line = line;
    this.attribute = attribute;
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  @Nullable String attribute() {
    return attribute;
  }

  /** The text in it, without that of its children and without spaces around it. */
  String text() {
    return text.toString().strip();
  }

  List<Element> children() {
    return children;
  }

  void add(String more) {
    text.append(more);
  }

  void add(Element child) {
    children.add(child);
  }
}
