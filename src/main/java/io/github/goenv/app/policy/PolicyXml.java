package io.github.goenv.app.policy;

import io.github.goenv.check.core.Policy;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands a policy file: {@code <severity>} and {@code <accept>} as a pom has them. */
final class PolicyXml {
  private static final String ROOT = "policy";
  private static final List<String> PARTS = List.of("severity", "accept");
  private static final List<String> FINDING = List.of("id", "subject", "reason", "until", "by");

  private final String file;
  private final Mistakes mistakes;
  private final Entries entries;
  private final Children children;

  /**
   * For one file.
   *
   * @param file as users know it
   */
  PolicyXml(String file, Mistakes mistakes) {
    this.file = file;
    this.mistakes = mistakes;
    this.entries = new Entries(mistakes);
    this.children = new Children(file, mistakes);
  }

  Layer of(Element root) {
    if (!root.name().equals(ROOT)) {
      mistakes.add(
          "policy.root", "where", children.where(root), "name", root.name(), "expected", ROOT);
      return Layer.EMPTY;
    }
    Map<String, Element> parts = children.once(root, PARTS);
    return new Layer(severities(parts.get("severity")), accepted(parts.get("accept")));
  }

  private Map<String, Layer.Decided> severities(@Nullable Element part) {
    Map<String, Layer.Decided> severities = new HashMap<>();
    Map<String, Element> seen = new HashMap<>();
    for (Element each : part == null ? List.<Element>of() : children.any(part)) {
      String where = children.where(each) + ": <severity>";
      String id = entries.id(where, each.name());
      Severity severity = id == null ? null : entries.severity(where, id, children.text(each));
      Element first = part == null || id == null ? null : seen.putIfAbsent(id, each);
      if (part != null && first != null) {
        children.twice(part, each, first);
      } else if (id != null && severity != null) {
        severities.put(id, new Layer.Decided(severity, origin(each)));
      }
    }
    return severities;
  }

  private List<Policy.Accepted> accepted(@Nullable Element part) {
    List<Policy.Accepted> accepted = new ArrayList<>();
    Map<String, Element> seen = new HashMap<>();
    for (Element each :
        part == null ? List.<Element>of() : children.all(part, List.of("finding"))) {
      Map<String, Element> parts = children.once(each, FINDING);
      Policy.Accepted found =
          entries.accepted(
              children.where(each) + ": <accept>",
              new PolicyRequest.Accept(
                  text(parts, "id"),
                  text(parts, "subject"),
                  text(parts, "reason"),
                  text(parts, "until"),
                  text(parts, "by")),
              origin(each));
      Element first = found == null ? null : seen.putIfAbsent(key(found), each);
      if (found != null && first != null) {
        mistakes.add(
            "policy.accepted-twice",
            "where",
            children.where(each),
            "id",
            found.id(),
            "line",
            String.valueOf(first.line()));
      } else if (found != null) {
        accepted.add(found);
      }
    }
    return accepted;
  }

  /** Two acceptances of one key are for the same findings. */
  static String key(Policy.Accepted accepted) {
    String subject = accepted.subject();
    return accepted.id() + "\n" + (subject == null ? "*" : subject.toLowerCase(Locale.ROOT));
  }

  private @Nullable String text(Map<String, Element> parts, String name) {
    Element part = parts.get(name);
    return part == null ? null : children.text(part);
  }

  private Origin origin(Element element) {
    return new Origin(Origin.Kind.POLICY, file + ":" + element.line());
  }
}
