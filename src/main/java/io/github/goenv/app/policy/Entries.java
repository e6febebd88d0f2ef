package io.github.goenv.app.policy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.check.Catalogue;
import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.check.core.Policy;
import io.github.goenv.go.Nearest;
import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Origin;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Stripped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Understands entries of a policy, wherever they are. */
final class Entries {
  private final Mistakes mistakes;
  private @Nullable Map<String, String> areas;

  Entries(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** A severity; null when it is mistyped. */
  @Nullable Severity severity(String where, String id, String typed) {
    try {
      String word =
          Choice.of(
              where + "<" + id + ">", typed, List.of("error", "warning", "info"), mistakes.texts());
      return Severity.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (CannotRun e) {
      mistakes.add(e);
      return null;
    }
  }

  /**
   * An accepted finding; null when something is wrong with it.
   *
   * @param where it is, for messages
   */
  Policy.@Nullable Accepted accepted(String where, PolicyRequest.Accept typed, Origin origin) {
    String name = typed.id();
    String id = null;
    if (name == null || name.isBlank()) {
      mistakes.add("policy.no-id", "where", where);
    } else {
      id = id(where, name);
    }
    String shown = id == null ? String.valueOf(name) : id;
    String reason = typed.reason();
    boolean says = reason != null && says(reason);
    if (!says) {
      mistakes.add("policy.no-reason", "where", where, "id", shown);
    }
    String until = Stripped.orNull(typed.until());
    boolean day = until == null || isDay(until);
    if (!day) {
      mistakes.add(
          "policy.date", "where", where, "id", shown, "value", String.valueOf(typed.until()));
    }
    if (id == null || reason == null || !says || !day) {
      return null;
    }
    return new Policy.Accepted(
        id,
        Stripped.orNull(typed.subject()),
        new Acceptance(reason.strip(), until, Stripped.orNull(typed.by()), origin));
  }

  /** Whether a reason is more than marks such as {@code ...}. */
  static boolean says(String reason) {
    for (int i = 0; i < reason.length(); i++) {
      if (Character.isLetterOrDigit(reason.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a day such as 2027-03-01. */
  static boolean isDay(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The id as the catalogue has it; null when it is that of no check. */
  @Nullable String id(String where, String typed) {
    String id = typed.strip().toLowerCase(Locale.ROOT);
    Map<String, String> known = known();
    if (id.indexOf('*') >= 0 || id.indexOf('?') >= 0 || id.equals("all")) {
      mistakes.add("policy.wildcard", "where", where, "value", typed.strip());
      return null;
    }
    if (known.containsKey(id)) {
      return id;
    }
    for (Map.Entry<String, String> each : known.entrySet()) {
      if (each.getValue().equals(id)) {
        mistakes.add("policy.area", "where", where, "value", id, "first", each.getKey());
        return null;
      }
    }
    unknown(where, typed.strip(), known.keySet());
    return null;
  }

  /** Ids with their areas. */
  private Map<String, String> known() {
    Map<String, String> known = areas;
    if (known == null) {
      known = new LinkedHashMap<>();
      for (CheckDefinition definition : Catalogue.definitions()) {
        known.put(definition.id(), definition.area());
      }
      areas = known;
    }
    return known;
  }

  /** Ids and areas, as {@code goenv.only} and {@code goenv.exclude} name them. */
  Set<String> names(String parameter, List<String> typed) {
    Set<String> found = new LinkedHashSet<>();
    if (typed.isEmpty()) {
      return found;
    }
    Set<String> known = new LinkedHashSet<>();
    for (Map.Entry<String, String> each : known().entrySet()) {
      known.add(each.getKey());
      known.add(each.getValue());
    }
    for (String name : typed) {
      String lower = name.strip().toLowerCase(Locale.ROOT);
      if (known.contains(lower)) {
        found.add(lower);
      } else if (!lower.isEmpty()) {
        unknown(parameter, name.strip(), known);
      }
    }
    return found;
  }

  private void unknown(String where, String typed, Set<String> known) {
    String nearest = Nearest.of(typed, known).orElse(null);
    mistakes.add(
        nearest == null ? "bad.id.none" : "bad.id",
        "parameter",
        where,
        "value",
        typed,
        "nearest",
        String.valueOf(nearest));
  }

  /** Severities of a pom. */
  Map<String, Layer.Decided> severities(Map<String, String> typed) {
    Map<String, Layer.Decided> severities = new HashMap<>();
    for (Map.Entry<String, String> entry : typed.entrySet()) {
      String id = id("<severity>", entry.getKey());
      Severity severity =
          id == null ? null : severity("<severity>", id, String.valueOf(entry.getValue()));
      if (id != null && severity != null) {
        severities.put(id, new Layer.Decided(severity, Origin.POM));
      }
    }
    return severities;
  }
}
