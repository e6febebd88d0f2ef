package io.github.goenv.app.policy;

import io.github.goenv.go.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the children of an element, and says which must not be there. */
final class Children {
  private final String file;
  private final Mistakes mistakes;

  /**
   * For one file.
   *
   * @param file as users know it
   */
  Children(String file, Mistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
  }

  String where(Element element) {
    return file + ":" + element.line();
  }

  /** Those that are allowed, each name once. */
  Map<String, Element> once(Element parent, List<String> allowed) {
    Map<String, Element> found = new HashMap<>();
    for (Element child : all(parent, allowed)) {
      Element first = found.putIfAbsent(child.name(), child);
      if (first != null) {
        twice(parent, child, first);
      }
    }
    return found;
  }

  /** Those that are allowed. */
  List<Element> all(Element parent, List<String> allowed) {
    List<Element> found = new ArrayList<>();
    for (Element child : any(parent)) {
      if (allowed.contains(child.name())) {
        found.add(child);
      } else {
        String nearest = Nearest.of(child.name(), allowed).orElse(null);
        mistakes.add(
            nearest == null ? "policy.element.none" : "policy.element",
            "where",
            where(child),
            "name",
            child.name(),
            "parent",
            parent.name(),
            "nearest",
            String.valueOf(nearest),
            "allowed",
            "<" + String.join(">, <", allowed) + ">");
      }
    }
    return found;
  }

  /** All elements in one that has nothing else. */
  List<Element> any(Element parent) {
    attribute(parent);
    if (!parent.text().isEmpty()) {
      mistakes.add(
          "policy.text", "where", where(parent), "name", parent.name(), "text", parent.text());
    }
    return parent.children();
  }

  /** The text of an element that has nothing else. */
  String text(Element element) {
    attribute(element);
    if (!element.children().isEmpty()) {
      Element child = element.children().get(0);
      mistakes.add(
          "policy.only-text",
          "where",
          where(child),
          "name",
          child.name(),
          "parent",
          element.name());
    }
    return element.text();
  }

  void twice(Element parent, Element second, Element first) {
    mistakes.add(
        "policy.twice",
        "where",
        where(second),
        "name",
        second.name(),
        "parent",
        parent.name(),
        "line",
        String.valueOf(first.line()));
  }

  private void attribute(Element element) {
    String attribute = element.attribute();
    if (attribute != null) {
      mistakes.add(
          "policy.attribute",
          "where",
          where(element),
          "name",
          element.name(),
          "attribute",
          attribute);
    }
  }
}
