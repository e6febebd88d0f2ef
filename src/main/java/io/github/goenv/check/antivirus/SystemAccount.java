package io.github.goenv.check.antivirus;

import io.github.goenv.check.common.WindowsExpansion;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of the system account, under which Defender reads its exclusions. */
final class SystemAccount implements WindowsExpansion.Values {
  private final @Nullable Variables variables;

  SystemAccount(Snapshot machine) {
    variables = machine.variables().orNull();
  }

  @Override
  public @Nullable String of(String name) {
    String profile = root() + "\\system32\\config\\systemprofile";
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "SYSTEMROOT", "WINDIR" -> root();
      case "SYSTEMDRIVE" -> drive();
      case "TEMP", "TMP" -> root() + "\\TEMP";
      case "USERPROFILE" -> profile;
      case "APPDATA" -> profile + "\\AppData\\Roaming";
      case "LOCALAPPDATA" -> profile + "\\AppData\\Local";
      case "PROGRAMDATA", "ALLUSERSPROFILE" -> own("ProgramData", drive() + "\\ProgramData");
      case "PROGRAMFILES", "PROGRAMW6432" -> own("ProgramFiles", drive() + "\\Program Files");
      case "PROGRAMFILES(X86)" -> own("ProgramFiles(x86)", drive() + "\\Program Files (x86)");
      case "PUBLIC" -> drive() + "\\Users\\Public";
      default -> ofMachine(name);
    };
  }

  /** Whether a user has a variable of that name with another value. */
  static boolean differsForUsers(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "USERPROFILE",
          "APPDATA",
          "LOCALAPPDATA",
          "TEMP",
          "TMP",
          "HOMEPATH",
          "HOMEDRIVE",
          "USERNAME",
          "ONEDRIVE" ->
          true;
      default -> false;
    };
  }

  private String root() {
    return own("SystemRoot", "C:\\Windows");
  }

  private String drive() {
    String drive = WindowsPaths.driveOf(root());
    return drive == null ? "C:" : drive;
  }

  /** Variables that are the same for every account. */
  private String own(String name, String usual) {
    String value = variables == null ? null : variables.process(name);
    return value == null || value.isEmpty() ? usual : value;
  }

  private @Nullable String ofMachine(String name) {
    Map<String, ScopedValue> machine = variables == null ? null : variables.machine().orNull();
    ScopedValue value =
        machine == null || variables == null ? null : variables.lookUp(machine, name);
    return value == null || value.value().indexOf('%') >= 0 ? null : value.value();
  }
}
