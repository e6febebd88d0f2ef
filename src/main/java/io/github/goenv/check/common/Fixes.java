package io.github.goenv.check.common;

import io.github.goenv.change.Change.With;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ways out that several checks offer. */
public final class Fixes {
  private Fixes() {}

  /** The shell a user of this machine would paste into. */
  public static String shell(Snapshot machine) {
    return Shell.of(machine).word();
  }

  /** Takes a variable away, wherever it is set, and a bad value that would then count. */
  public static List<Fix> unset(Snapshot machine, Evidence setting) {
    String name = setting.name();
    if (setting.source().kind() == Source.Kind.GO_ENV_FILE) {
      if (fixed(name)) {
        String file = setting.source().detail();
        return List.of(
            Fix.manual(
                Text.of(
                    "fix.env-file-edit", "name", name, "value", setting.value(), "file", file)));
      }
      return List.of(Changes.goSetting(machine, Text.of("fix.env-file", "name", name), name, null));
    }
    List<Fix> fixes = new ArrayList<>();
    if (machine.host().windows()) {
      stored(machine, setting, fixes);
    }
    boolean everywhere = fixes.isEmpty();
    Fix next = NextValue.removeFromFile(machine, name);
    if (next != null) {
      fixes.add(0, next);
    }
    fixes.add(
        Changes.unsetSession(
                machine,
                Text.of(everywhere ? "fix.unset-shell" : "fix.unset-session", "name", name),
                name)
            .likely());
    return fixes;
  }

  /** Whether {@code go env -u} refuses to touch a variable that the file may have all the same. */
  static boolean fixed(String name) {
    return name.equals("GOWORK");
  }

  /** The command that writes a value back; null for one that {@code go env -w} refuses. */
  public static @Nullable String written(Snapshot machine, String name, String value) {
    boolean refused =
        switch (name) {
          case "GOPATH" -> value.startsWith("~") || !MachineFacts.absolute(machine, value);
          case "CC", "CXX" -> value.indexOf('"') >= 0 || value.indexOf('\'') >= 0;
          default -> value.indexOf('"') >= 0;
        };
    return refused ? null : "go env -w " + quoted(machine, name + "=" + value);
  }

  /** With a bad value in the file, go only runs when the environment has a good one. */
  static @Nullable With needed(Snapshot machine, String name) {
    String value = NextValue.inFile(machine, name);
    GoCommand go = machine.go().orNull();
    String good =
        switch (name) {
          case "GOROOT" -> go == null ? null : go.builtInRoot().orNull();
          case "GOPATH" -> machine.host().windows() ? "C:\\go" : "/tmp";
          case "GOTOOLCHAIN" -> "local";
          case "GOFLAGS" -> value != null && value.contains("-C") ? "-v" : null;
          default -> null;
        };
    return good == null ? null : new With(name, good);
  }

  /** A command that runs with a variable set for it alone. */
  public static String with(Snapshot machine, String name, String value, String command) {
    Variables variables = machine.variables().orNull();
    String own = variables == null ? null : variables.process(name);
    return Shell.of(machine).with(name, value, own, command);
  }

  /** Sets a variable for the shell and what it starts. */
  public static String assign(Snapshot machine, String name, String value) {
    return Shell.of(machine).assign(name, value);
  }

  /** Only what would bring the same value back, or is itself known to be bad. */
  private static void stored(Snapshot machine, Evidence setting, List<Fix> into) {
    Variables variables = machine.variables().orNull();
    if (variables == null) {
      return;
    }
    String name = setting.name();
    ScopedValue user = value(variables, variables.user(), name);
    if (user != null && NextValue.bringsBack(machine, variables, setting, user)) {
      into.add(WindowsFixes.removeStored(machine, name, user, true));
    }
    ScopedValue all = value(variables, variables.machine(), name);
    if (all != null && NextValue.bringsBack(machine, variables, setting, all)) {
      into.add(WindowsFixes.removeStored(machine, name, all, false));
    }
  }

  private static @Nullable ScopedValue value(
      Variables variables, Fact<Map<String, ScopedValue>> scope, String name) {
    Map<String, ScopedValue> values = scope.orNull();
    return values == null ? null : variables.lookUp(values, name);
  }

  /** Puts a place elsewhere; where to is for the user to fill in. */
  public static Fix write(Snapshot machine, Place place) {
    String name = place.name();
    Fix set = set(machine, name, elsewhere(machine, name.toLowerCase(Locale.ROOT)));
    return Fix.template(set.title(), set.shell(), set.text());
  }

  /** A directory of this account's own, or what is to be replaced by one. */
  public static String elsewhere(Snapshot machine, String leaf) {
    return machine.host().windows() ? WindowsFixes.elsewhere(machine, leaf) : "/path/to/" + leaf;
  }

  /**
   * Gives a Go variable a value where it is set now: {@code go env -w} has no effect on one that
   * the environment has.
   */
  public static Fix set(Snapshot machine, String name, String value) {
    Variables variables = machine.variables().orNull();
    String own = variables == null ? null : variables.process(name);
    if (variables == null || own == null || own.isEmpty()) {
      return Changes.goSetting(machine, Text.of("fix.write", "name", name), name, value);
    }
    ScopedValue user = value(variables, variables.user(), name);
    ScopedValue all = value(variables, variables.machine(), name);
    if (machine.host().windows() && user != null) {
      return WindowsFixes.setStored(machine, name, value, user, true);
    }
    if (machine.host().windows() && all != null) {
      return WindowsFixes.setStored(machine, name, value, all, false);
    }
    return Changes.session(
            machine, Text.of("fix.export", "name", name), name, value, assign(machine, name, own))
        .likely();
  }

  /** One word for the shell of this machine. */
  public static String quoted(Snapshot machine, String word) {
    return Shell.of(machine).quoted(word);
  }
}
