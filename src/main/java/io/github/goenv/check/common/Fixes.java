package io.github.goenv.check.common;

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
    return machine.host().windows() ? "powershell" : "sh";
  }

  /** Takes a variable away, wherever it is set. */
  public static List<Fix> unset(Snapshot machine, Evidence setting) {
    String name = setting.name();
    if (setting.source().kind() == Source.Kind.GO_ENV_FILE) {
      return List.of(
          Fix.command(
              Text.of("fix.env-file", "name", name),
              shell(machine),
              unsetInFile(machine, name),
              written(machine, name, setting.value())));
    }
    List<Fix> fixes = new ArrayList<>();
    if (machine.host().windows()) {
      stored(machine, name, fixes);
      fixes.add(
          Fix.command(
                  Text.of(fixes.isEmpty() ? "fix.unset-shell" : "fix.unset-session", "name", name),
                  "powershell",
                  "Remove-Item Env:" + name,
                  null)
              .likely());
    } else {
      fixes.add(
          Fix.command(Text.of("fix.unset-shell", "name", name), "sh", "unset " + name, null)
              .likely());
    }
    return fixes;
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

  /** With a bad GOROOT or GOPATH in the file, go only runs when the environment has a good one. */
  private static String unsetInFile(Snapshot machine, String name) {
    String good = null;
    if (name.equals("GOROOT")) {
      GoCommand go = machine.go().orNull();
      good = go == null ? null : go.builtInRoot().orNull();
    } else if (name.equals("GOPATH")) {
      good = machine.host().windows() ? "C:\\go" : "/tmp";
    }
    return good == null ? "go env -u " + name : with(machine, name, good, "go env -u " + name);
  }

  /** A command that runs with a variable set for it alone. */
  public static String with(Snapshot machine, String name, String value, String command) {
    return machine.host().windows()
        ? assign(machine, name, value) + "; " + command + "; Remove-Item Env:" + name
        : name + "=" + quoted(machine, value) + " " + command;
  }

  /** Sets a variable for the shell and what it starts. */
  public static String assign(Snapshot machine, String name, String value) {
    return machine.host().windows()
        ? "$env:" + name + " = '" + value.replace("'", "''") + "'"
        : "export " + name + "=" + quoted(machine, value);
  }

  private static void stored(Snapshot machine, String name, List<Fix> into) {
    Variables variables = machine.variables().orNull();
    if (variables == null) {
      return;
    }
    ScopedValue user = value(variables, variables.user(), name);
    if (user != null) {
      into.add(WindowsFixes.removeStored(name, user, true));
    }
    ScopedValue all = value(variables, variables.machine(), name);
    if (all != null) {
      into.add(WindowsFixes.removeStored(name, all, false));
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
    String directory =
        machine.host().windows() ? "D:\\go\\" + name.toLowerCase(Locale.ROOT) : "/path";
    Fix set = set(machine, name, directory);
    return Fix.template(set.title(), set.shell(), set.text());
  }

  /**
   * Gives a Go variable a value where it is set now: {@code go env -w} has no effect on one that
   * the environment has.
   */
  public static Fix set(Snapshot machine, String name, String value) {
    Variables variables = machine.variables().orNull();
    String own = variables == null ? null : variables.process(name);
    if (variables == null || own == null || own.isEmpty()) {
      return written(machine, variables, name, value);
    }
    ScopedValue user = value(variables, variables.user(), name);
    ScopedValue all = value(variables, variables.machine(), name);
    if (machine.host().windows() && user != null) {
      return WindowsFixes.setStored(name, value, user, true);
    }
    if (machine.host().windows() && all != null) {
      return WindowsFixes.setStored(name, value, all, false);
    }
    return Fix.command(
            Text.of("fix.export", "name", name),
            shell(machine),
            assign(machine, name, value),
            assign(machine, name, own))
        .likely();
  }

  private static Fix written(
      Snapshot machine, @Nullable Variables variables, String name, String value) {
    String before = variables == null ? null : variables.explicit(name).orNull();
    return Fix.command(
        Text.of("fix.write", "name", name),
        shell(machine),
        "go env -w " + quoted(machine, name + "=" + value),
        before == null ? "go env -u " + name : written(machine, name, before));
  }

  /** One word for the shell of this machine. */
  public static String quoted(Snapshot machine, String word) {
    boolean plain = !word.isEmpty();
    for (int i = 0; i < word.length() && plain; i++) {
      char c = word.charAt(i);
      plain =
          c < 0x7F
              && (Character.isLetterOrDigit(c)
                  || (machine.host().windows() ? "-_=./:\\+%" : "-_=./:\\+,@%").indexOf(c) >= 0);
    }
    if (plain && (machine.host().windows() || word.indexOf('\\') < 0)) {
      return word;
    }
    String inner = machine.host().windows() ? word.replace("'", "''") : word.replace("'", "'\\''");
    return "'" + inner + "'";
  }
}
