package io.github.goenv.check.common;

import io.github.goenv.fact.Fact;
import io.github.goenv.go.GoVersion;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.OtherValue;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is not in force and would come into force when another is removed, or with a new
 * shell. Before that is advised it is judged.
 */
public final class NextValue {
  private NextValue() {}

  /** What the file of {@code go env -w} has for a variable; null for nothing. */
  public static @Nullable String inFile(Snapshot machine, String name) {
    Variables variables = machine.variables().orNull();
    SettingsFile file = variables == null ? null : variables.goEnvFile().orNull();
    String value = file == null ? null : file.values().get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Removes a bad value from the file of {@code go env -w}; null when none is known to be bad. */
  public static @Nullable Fix removeFromFile(Snapshot machine, String name) {
    String value = inFile(machine, name);
    String fault = value == null ? null : fault(machine, name, value);
    Variables variables = machine.variables().orNull();
    SettingsFile file = variables == null ? null : variables.goEnvFile().orNull();
    if (value == null || fault == null || file == null) {
      return null;
    }
    Text title = title(fault, name, value, file.path());
    return Fixes.fixed(name) ? Fix.manual(title) : Changes.goSetting(machine, title, name, null);
  }

  /** Whether a stored value is the one of {@code setting}, or another that is known to be bad. */
  static boolean bringsBack(
      Snapshot machine, Variables variables, Evidence setting, ScopedValue stored) {
    String text = WindowsVariables.fresh(variables, stored);
    return text.equalsIgnoreCase(setting.value()) || fault(machine, setting.name(), text) != null;
  }

  /**
   * Removes those of the stored values that are known to be bad.
   *
   * @param fresh only one that a new process gets; null for any
   */
  public static List<Fix> removeBad(
      Snapshot machine,
      String name,
      @Nullable ScopedValue user,
      @Nullable ScopedValue all,
      @Nullable String fresh) {
    List<Fix> fixes = new ArrayList<>();
    bad(machine, name, user, true, fresh, fixes);
    bad(machine, name, all, false, fresh, fixes);
    return fixes;
  }

  private static void bad(
      Snapshot machine,
      String name,
      @Nullable ScopedValue stored,
      boolean user,
      @Nullable String fresh,
      List<Fix> into) {
    Variables variables = machine.variables().orNull();
    if (stored == null || variables == null) {
      return;
    }
    String value = WindowsVariables.fresh(variables, stored);
    String fault = fault(machine, name, value);
    if (fault != null && (fresh == null || fresh.equals(value))) {
      String where = user ? "HKCU\\Environment" : "HKLM\\…\\Session Manager\\Environment";
      into.add(
          WindowsFixes.removeStored(machine, name, stored, user)
              .titled(title(fault, name, value, where)));
    }
  }

  private static Text title(String fault, String name, String value, String where) {
    return Text.of("fix.next." + fault, "name", name, "value", value, "where", where);
  }

  /**
   * What is wrong with a value, as the end of a message key; null when nothing is known to be. What
   * go alone could tell, such as an unknown flag, is not.
   */
  public static @Nullable String fault(Snapshot machine, String name, String value) {
    return switch (name) {
      case "GOROOT", "GOMODCACHE", "GOPATH", "GOTMPDIR", "TEMP", "TMP" ->
          ofPlace(machine, name, value);
      case "GOCACHE" -> value.equals("off") ? "refused" : ofPlace(machine, name, value);
      case "GOWORK" ->
          value.equals("off") || value.equals("auto") ? null : ofPlace(machine, name, value);
      case "GO111MODULE" ->
          value.equals("on") || value.equals("auto") || value.equals("off") ? null : "refused";
      case "GOFLAGS" -> flags(value) ? null : "refused";
      case "GOTOOLCHAIN" -> toolchain(value) ? null : "refused";
      default -> null;
    };
  }

  private static @Nullable String ofPlace(Snapshot machine, String name, String value) {
    boolean temporary = name.equals("GOTMPDIR") || name.equals("TEMP") || name.equals("TMP");
    if (name.equals("GOPATH")) {
      for (String entry : value.split(machine.host().windows() ? ";" : ":")) {
        if (!entry.isEmpty() && !MachineFacts.absolute(machine, entry)) {
          return "relative";
        }
      }
      return null;
    }
    if (!MachineFacts.absolute(machine, value)) {
      return temporary ? null : "relative";
    }
    Variables variables = machine.variables().orNull();
    List<OtherValue> others = variables == null ? null : variables.others().orNull();
    if (others == null) {
      return null;
    }
    for (OtherValue other : others) {
      if (other.name().equals(name) && other.value().equals(value)) {
        return fault(other, temporary);
      }
    }
    return null;
  }

  private static @Nullable String fault(OtherValue other, boolean temporary) {
    boolean work = other.name().equals("GOWORK");
    boolean needed = temporary || work || other.name().equals("GOROOT");
    if (other.kind() == Place.Kind.MISSING) {
      return needed ? "missing" : null; // go makes its caches
    }
    if (other.kind() == Place.Kind.FILE && !work || other.kind() == Place.Kind.DEVICE) {
      return "file";
    }
    return other.hasTools() instanceof Fact.Known<Boolean> tools && !tools.value()
        ? "no-tools"
        : null;
  }

  /** Whether each word is a flag and no quote is open (cmd/go/internal/base, goflags.go). */
  private static boolean flags(String value) {
    List<String> words = QuotedWords.split(value).orElse(null);
    if (words == null) {
      return false;
    }
    for (String word : words) {
      if (!word.startsWith("-") || word.equals("-") || word.startsWith("---")) {
        return false;
      }
    }
    return true;
  }

  /** cmd/go/internal/toolchain, Select. */
  private static boolean toolchain(String value) {
    int plus = value.indexOf('+');
    String first = plus < 0 ? value : value.substring(0, plus);
    String rest = plus < 0 ? "" : value.substring(plus + 1);
    if (first.equals("auto") || first.equals("path")) {
      return plus < 0;
    }
    boolean known = first.equals("local") || first.startsWith("go") && version(first);
    return known && (plus < 0 || rest.equals("auto") || rest.equals("path"));
  }

  private static boolean version(String name) {
    return GoVersion.parse(name).isPresent();
  }
}
