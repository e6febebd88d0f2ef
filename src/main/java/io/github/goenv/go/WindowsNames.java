package io.github.goenv.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file names each Windows launcher tries in a directory, in order. */
final class WindowsNames {

  /** What Go and cmd take for an unset PATHEXT, as far as programs go. */
  private static final String DEFAULT = ".com;.exe;.bat;.cmd";

  private WindowsNames() {}

  /** win32 CreateProcessW: ".exe" is added when there is no extension; PATHEXT plays no part. */
  static List<String> createProcess(String name) {
    return List.of(hasExtension(name) ? name : name + ".exe");
  }

  static List<String> cmd(String name, @Nullable String pathExt) {
    return withExtensions(name, extensions(pathExt == null ? DEFAULT : pathExt));
  }

  /** os/exec/lp_windows.go: an empty PATHEXT is an unset one, an extension may lack its dot. */
  static List<String> go(String name, @Nullable String pathExt) {
    List<String> extensions = new ArrayList<>();
    for (String extension : extensions(pathExt == null || pathExt.isEmpty() ? DEFAULT : pathExt)) {
      extensions.add(extension.startsWith(".") ? extension : "." + extension);
    }
    return extensions.isEmpty() ? List.of(name) : withExtensions(name, extensions);
  }

  /**
   * CommandSearcher.ConstructSearchPatternsFromName: scripts come before programs, the bare name
   * last; without PATHEXT no extension is added.
   */
  static List<String> powerShell(String name, @Nullable String pathExt) {
    List<String> names = new ArrayList<>();
    if (hasExtension(name)) {
      names.add(name);
    }
    names.add(name + ".ps1");
    for (String extension : extensions(pathExt == null ? "" : pathExt)) {
      names.add(name + extension);
    }
    if (!hasExtension(name)) {
      names.add(name);
    }
    return names;
  }

  /** Every name that some launcher tries. */
  static List<String> all(String name, @Nullable String pathExt) {
    List<String> names = new ArrayList<>(cmd(name, pathExt));
    for (List<String> more :
        List.of(createProcess(name), go(name, pathExt), powerShell(name, pathExt))) {
      for (String each : more) {
        if (!names.contains(each)) {
          names.add(each);
        }
      }
    }
    return names;
  }

  private static List<String> withExtensions(String name, List<String> extensions) {
    List<String> names = new ArrayList<>();
    if (hasExtension(name)) {
      names.add(name);
    }
    for (String extension : extensions) {
      names.add(name + extension);
    }
    return names;
  }

  private static List<String> extensions(String pathExt) {
    List<String> extensions = new ArrayList<>();
    String lower = pathExt.toLowerCase(Locale.ROOT);
    for (int start = 0; start < lower.length(); ) {
      int semicolon = lower.indexOf(';', start);
      int end = semicolon < 0 ? lower.length() : semicolon;
      if (end > start) {
        extensions.add(lower.substring(start, end));
      }
      start = end + 1;
    }
    return extensions;
  }

  private static boolean hasExtension(String name) {
    return name.indexOf('.') >= 0;
  }
}
