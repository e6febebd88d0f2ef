package io.github.goenv.check.common;

import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ways out that several Windows checks offer. */
public final class WindowsFixes {
  public static final String SHELL = "powershell";

  private WindowsFixes() {}

  /**
   * Takes a variable out of the user's or the machine's variables; other programs are told of it,
   * which {@code reg delete} does not do. PowerShell makes an empty text of {@code $null}, which
   * since .NET 9 is a value of its own.
   */
  public static Fix removeStored(String name, ScopedValue value, boolean user) {
    Text title = Text.of(user ? "fix.unset-user" : "fix.unset-machine", "name", name);
    return store(title, name, "[NullString]::Value", value, user);
  }

  /** Gives a stored variable another value. */
  static Fix setStored(String name, String wanted, ScopedValue value, boolean user) {
    Text title = Text.of(user ? "fix.set-user" : "fix.set-machine", "name", name);
    return store(title, name, word(wanted), value, user);
  }

  private static Fix store(
      Text title, String name, String wanted, ScopedValue value, boolean user) {
    String scope = user ? "User" : "Machine";
    String key =
        user
            ? "HKCU\\Environment"
            : "'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment'";
    Fix fix =
        Fix.command(
            title,
            SHELL,
            "[Environment]::SetEnvironmentVariable("
                + word(name)
                + ", "
                + wanted
                + ", '"
                + scope
                + "')",
            "reg add "
                + key
                + " /v "
                + name
                + " /t "
                + (value.expandable() ? "REG_EXPAND_SZ" : "REG_SZ")
                + " /d "
                + word(value.value())
                + " /f");
    return user ? fix : fix.elevated();
  }

  /** A PowerShell literal. */
  public static String word(String text) {
    return "'" + text.replace("'", "''") + "'";
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
      String make =
          place.name().equals("GOTMPDIR")
              ? "New-Item -ItemType Directory -Force " + word(directory) + " | Out-Null; "
              : "";
      fixes.add(
          Fix.template(
              Text.of("fix.move", "name", place.name(), "directory", directory),
              SHELL,
              make + "go env -w " + Fixes.quoted(machine, place.name() + "=" + directory)));
    }
    return fixes;
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
    String drive = "C:";
    for (WindowsPlace place : WindowsPlace.all(machine)) {
      Volume volume = place.volume();
      if (volume != null
          && volume.devDrive() instanceof Fact.Known<String> known
          && known.value().equals("trusted")) {
        String letter = WindowsPaths.driveOf(volume.root());
        drive = letter == null ? drive : letter;
      }
    }
    return drive + "\\gobuild\\" + leaf;
  }
}
