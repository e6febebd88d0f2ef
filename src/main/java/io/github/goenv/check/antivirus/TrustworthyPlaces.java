package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Which directories may be proposed for exclusion. Not those in which files of others land: drive
 * roots, the home directory and what holds it, the temporary directory, Downloads (the rule of
 * IntelliJ's WindowsDefenderChecker), and not the system's own.
 */
final class TrustworthyPlaces {
  private TrustworthyPlaces() {}

  /** Why {@code path} must not be excluded, as the last part of a message key; null when it may. */
  static @Nullable String objection(Snapshot machine, String path) {
    if (!WindowsPaths.absolute(path)) {
      return "relative";
    }
    if (WindowsPaths.isRoot(path)) {
      return "root";
    }
    Variables variables = machine.variables().orNull();
    String home = machine.host().home().orNull();
    String profile = variables == null ? null : variables.process("USERPROFILE");
    for (String each : new String[] {home, profile}) {
      if (each != null && WindowsPaths.under(each, path)) {
        return "home";
      }
      if (each != null && WindowsPaths.under(path, each + "\\Downloads")) {
        return "downloads";
      }
    }
    for (String name : new String[] {"TEMP", "TMP"}) {
      String temp = variables == null ? null : variables.process(name);
      if (temp != null && !temp.isEmpty() && related(path, temp)) {
        return "temp";
      }
    }
    String system = variables == null ? null : variables.process("SystemRoot");
    String root = system == null ? "C:\\Windows" : system;
    return related(path, root) ? "system" : null;
  }

  private static boolean related(String path, String other) {
    return WindowsPaths.under(path, other) || WindowsPaths.under(other, path);
  }
}
