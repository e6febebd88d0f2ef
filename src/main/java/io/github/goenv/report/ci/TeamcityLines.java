package io.github.goenv.report.ci;

import io.github.goenv.report.Report;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Inspections of TeamCity. Source: JetBrains' manual, Service Messages. */
public final class TeamcityLines {
  private TeamcityLines() {}

  /** The lines for {@code report}: a type once, before its first inspection. */
  public static List<String> of(
      Report report, Severity unknowns, @Nullable Anchor anchor, Texts texts, Redaction redaction) {
    List<String> lines = new ArrayList<>();
    Set<String> types = new HashSet<>();
    for (Annotation found : new Annotations(texts, redaction).of(report, unknowns)) {
      if (anchor == null) {
        lines.add(message(found));
        continue;
      }
      if (types.add(found.id())) {
        String why = texts.text(found.id() + ".why", Map.of());
        lines.add(type(found.id(), texts.text(found.id() + ".title", Map.of()), "goenv", why));
      }
      lines.add(inspection(found, anchor));
    }
    return lines;
  }

  static String type(String id, String name, String category, String description) {
    return "##teamcity[inspectionType"
        + attribute("id", id)
        + attribute("name", name)
        + attribute("category", category)
        + attribute("description", description)
        + "]";
  }

  static String inspection(Annotation found, Anchor anchor) {
    return "##teamcity[inspection"
        + attribute("typeId", found.id())
        + attribute("message", found.text())
        + attribute("file", anchor.absolute())
        + attribute("line", String.valueOf(anchor.line()))
        + attribute("SEVERITY", found.severity() == Severity.ERROR ? "ERROR" : "WARNING")
        + "]";
  }

  /**
   * An inspection needs a file. Status ERROR would fail the build in TeamCity's default setting,
   * which is for {@code goenv.failOn} to decide.
   */
  static String message(Annotation found) {
    return "##teamcity[message"
        + attribute("text", found.severity().word() + ": " + found.id() + ": " + found.text())
        + attribute("status", "WARNING")
        + "]";
  }

  private static String attribute(String name, String value) {
    return " " + name + "='" + escape(value) + "'";
  }

  /** Escapes a value; the result is ASCII, so no encoding on the way can harm it. */
  static String escape(String text) {
    String escaped = Escape.of(text, "|'\n\r[]", "||", "|'", "|n", "|r", "|[", "|]");
    StringBuilder out = new StringBuilder(escaped.length() + 16);
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c > 0x7E) {
        String hex = Integer.toHexString(c);
        out.append("|0x").append("0".repeat(4 - hex.length())).append(hex);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
