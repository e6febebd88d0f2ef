package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SearchPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which scope puts an entry on PATH. Windows builds PATH of the machine's entries and then
 * the user's; what is in neither was put there by a program.
 */
final class PathScopes {
  private final @Nullable Set<String> machine;
  private final @Nullable Set<String> user;

  private PathScopes(@Nullable Set<String> machine, @Nullable Set<String> user) {
    this.machine = machine;
    this.user = user;
  }

  /**
   * Reads the PATHs stored in the registry.
   *
   * @param environment the variables {@code %NAME%} is expanded with
   */
  static PathScopes of(
      Fact<Map<String, ScopedValue>> machine,
      Fact<Map<String, ScopedValue>> user,
      Map<String, String> environment) {
    return new PathScopes(entries(machine, environment), entries(user, environment));
  }

  /** The scope of an entry: {@code machine}, {@code user}, {@code process} or {@code unknown}. */
  String of(String text) {
    String normal = normal(text);
    if (machine != null && machine.contains(normal)) {
      return "machine";
    }
    if (user != null && user.contains(normal)) {
      return machine == null ? "unknown" : "user";
    }
    return machine == null || user == null ? "unknown" : "process";
  }

  /** {@code path} with the scopes of its entries, as the registry tells them. */
  static Fact<SearchPath> apply(
      Fact<SearchPath> path, WindowsReader natives, Map<String, String> environment)
      throws InterruptedException {
    if (path instanceof Fact.Known<SearchPath> known) {
      PathScopes scopes = of(natives.machineVariables(), natives.userVariables(), environment);
      SearchPath read = known.value();
      return Fact.known(
          new SearchPath(
              read.workingDirectory(),
              scopes.apply(read.entries()),
              read.candidates(),
              read.resolutions(),
              read.length()),
          known.source());
    }
    return path;
  }

  /** {@code entries} with their scopes. */
  List<PathEntry> apply(List<PathEntry> entries) {
    List<PathEntry> scoped = new ArrayList<>();
    for (PathEntry entry : entries) {
      scoped.add(
          new PathEntry(
              entry.position(),
              entry.text(),
              entry.kind(),
              of(entry.text()),
              entry.othersMayWrite()));
    }
    return scoped;
  }

  private static @Nullable Set<String> entries(
      Fact<Map<String, ScopedValue>> stored, Map<String, String> environment) {
    if (stored instanceof Fact.Unknown<Map<String, ScopedValue>>) {
      return null;
    }
    Set<String> entries = new HashSet<>();
    Map<String, ScopedValue> values = stored.orNull();
    if (values != null) {
      for (Map.Entry<String, ScopedValue> entry : values.entrySet()) {
        if (entry.getKey().equalsIgnoreCase("PATH")) {
          ScopedValue value = entry.getValue();
          String text =
              value.expandable() ? PercentNames.expand(value.value(), environment) : value.value();
          for (String one : text.split(";")) {
            entries.add(normal(one));
          }
        }
      }
    }
    return entries;
  }

  private static String normal(String entry) {
    String text = entry.strip().replace("\"", "").replace('/', '\\');
    while (text.length() > 3 && text.endsWith("\\")) {
      text = text.substring(0, text.length() - 1);
    }
    return text.toLowerCase(Locale.ROOT);
  }
}
