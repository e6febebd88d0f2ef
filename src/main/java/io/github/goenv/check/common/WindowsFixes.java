package io.github.goenv.check.common;

import io.github.goenv.change.Value;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways out that several Windows checks offer. */
public final class WindowsFixes {
  public static final String SHELL = "powershell";

  /** Begins a path that is plainly to be replaced. */
  private static final String PLAINLY = "X:\\path\\to\\";

  private WindowsFixes() {}

  /**
   * Takes a variable out of the user's or the machine's variables; other programs are told of it,
   * which {@code reg delete} does not do. PowerShell makes an empty text of {@code $null}, which
   * since .NET 9 is a value of its own.
   */
  public static Fix removeStored(Snapshot machine, String name, ScopedValue value, boolean user) {
    Text title = Text.of(user ? "fix.unset-user" : "fix.unset-machine", "name", name);
    return store(machine, title, name, null, value, user);
  }

  /** Stores a variable for the user that is not there yet. */
  public static Fix storeNew(Snapshot machine, Text title, String name, String value) {
    Shell shell = Shell.of(machine);
    String set = "[Environment]::SetEnvironmentVariable(" + word(name) + ", ";
    String text = set + word(value) + ", 'User')";
    String undo = set + "[NullString]::Value, 'User')";
    String started = shell == Shell.POWERSHELL ? null : started(text);
    Fix fix =
        started == null
            ? Fix.command(title, SHELL, text, undo)
            : Fix.command(title, shell.word(), started, started(undo));
    return fix.changing(Changes.stored(name, Value.text(value), Value.NONE, true));
  }

  /** Gives a stored variable another value. */
  static Fix setStored(
      Snapshot machine, String name, String wanted, ScopedValue value, boolean user) {
    Text title = Text.of(user ? "fix.set-user" : "fix.set-machine", "name", name);
    return store(machine, title, name, wanted, value, user);
  }

  private static Fix store(
      Snapshot machine,
      Text title,
      String name,
      @Nullable String wanted,
      ScopedValue value,
      boolean user) {
    String scope = user ? "User" : "Machine";
    String key =
        user
            ? "HKCU\\Environment"
            : "'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment'";
    Shell shell = Shell.of(machine);
    String text =
        "[Environment]::SetEnvironmentVariable("
            + word(name)
            + ", "
            + (wanted == null ? "[NullString]::Value" : word(wanted))
            + ", '"
            + scope
            + "')";
    String undo =
        "reg add "
            + key
            + " /v "
            + name
            + " /t "
            + (value.expandable() ? "REG_EXPAND_SZ" : "REG_SZ")
            + " /d "
            + word(value.value())
            + " /f";
    String started = shell == Shell.POWERSHELL ? null : started(text);
    String undone = shell == Shell.POWERSHELL ? null : started(undo);
    Fix fix =
        started == null || undone == null
            ? Fix.command(title, SHELL, text, undo)
            : Fix.command(title, shell.word(), started, undone);
    Value after =
        wanted == null
            ? Value.NONE
            // As SetEnvironmentVariable does it.
            : new Value(wanted.indexOf('%') >= 0 ? Value.Type.EXPANDABLE : Value.Type.TEXT, wanted);
    Fix whole = fix.changing(Changes.stored(name, after, Changes.stored(value), user));
    return user ? whole : whole.elevated();
  }

  /** A command of PowerShell for another shell; null when that would read something in it. */
  private static @Nullable String started(String command) {
    for (int i = 0; i < command.length(); i++) {
      if ("\"%$`!".indexOf(command.charAt(i)) >= 0) {
        return null;
      }
    }
    return "powershell -NoProfile -Command \"" + command + "\"";
  }

  /** A PowerShell literal. */
  public static String word(String text) {
    return Shell.POWERSHELL.literal(text);
  }

  /**
   * Moves a directory of go out of where it is: takes away what sets it, and sets another place.
   */
  public static List<Fix> move(Snapshot machine, WindowsPlace place) {
    List<Fix> fixes = new ArrayList<>();
    switch (place.source().kind()) {
      case PROCESS, USER_REGISTRY, MACHINE_REGISTRY -> {
        if (place.source().detail().isEmpty()
            || place.source().detail().equalsIgnoreCase(place.name())) {
          fixes.addAll(Fixes.unset(machine, place.evidence()));
        }
      }
      default -> {}
    }
    String directory = suggestion(machine, place.name());
    if (directory != null) {
      Text title = Text.of("fix.move", "name", place.name(), "directory", directory);
      if (place.name().equals("GOTMPDIR")) {
        fixes.add(
            usable(
                Changes.directory(
                    machine, Text.of("fix.make-first", "directory", directory), directory),
                directory));
      }
      fixes.add(usable(Changes.goSetting(machine, title, place.name(), directory), directory));
    }
    return fixes;
  }

  /** A proposal that the user may replace; a plan can do it where it names a real directory. */
  private static Fix usable(Fix fix, String directory) {
    return Fix.template(fix.title(), fix.shell(), fix.text())
        .changing(directory.startsWith(PLAINLY) ? null : fix.change());
  }

  /** A place of its own, on a trusted Dev Drive when there is one; null when it cannot be moved. */
  static @Nullable String suggestion(Snapshot machine, String name) {
    String leaf =
        switch (name) {
          case "GOPATH" -> "path";
          case "GOMODCACHE" -> "mod";
          case "GOCACHE" -> "cache";
          case "GOTMPDIR" -> "tmp";
          default -> null;
        };
    if (leaf == null) {
      return null;
    }
    for (WindowsPlace place : WindowsPlace.all(machine)) {
      Volume volume = place.volume();
      if (volume != null
          && volume.devDrive() instanceof Fact.Known<String> known
          && known.value().equals("trusted")) {
        String letter = WindowsPaths.driveOf(volume.root());
        if (letter != null) {
          return letter + "\\gobuild\\" + leaf;
        }
      }
    }
    return elsewhere(machine, leaf);
  }

  /**
   * A directory below the account's own local data, which no other account may write to as it may
   * to a new directory below {@code C:\}, and which needs no administrator. Where there is none, as
   * in a service, text that is plainly to be replaced.
   */
  public static String elsewhere(Snapshot machine, String leaf) {
    Variables variables = machine.variables().orNull();
    String local = variables == null ? null : variables.process("LOCALAPPDATA");
    boolean usable =
        local != null && WindowsPaths.absolute(local) && !WindowsPaths.systemProfile(local);
    return usable ? local + "\\gobuild\\" + leaf : PLAINLY + leaf;
  }
}
