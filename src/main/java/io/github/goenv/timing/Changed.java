package io.github.goenv.timing;

import io.github.goenv.timing.BuildComparison.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Flags and settings of go that differ between two builds and can change what is compiled. */
final class Changed {
  /** These have go do the same in another way, or at another place. */
  private static final Set<String> HARMLESS =
      Set.of(
          "-a",
          "-json",
          "-mod",
          "-n",
          "-p",
          "-v",
          "-work",
          "-x",
          "GOCACHE",
          "GOCACHEPROG",
          "GODEBUG",
          "GOGC",
          "GOMAXPROCS",
          "GOMEMLIMIT",
          "GOMODCACHE",
          "GOPROXY",
          "GOROOT",
          "GOTMPDIR",
          "GOTOOLCHAIN",
          "GOVERSION",
          "GOWORK");

  private final String goarch;
  private final List<String> flags = new ArrayList<>();
  private final List<Setting> settings;
  private final Set<String> names = new TreeSet<>();
  private final boolean trimmed;

  /**
   * @param goarch the target of both builds
   * @param gone words of the earlier command alone
   * @param fresh words of the later command alone
   * @param trimmed whether both have {@code -trimpath}
   */
  Changed(
      String goarch,
      List<String> gone,
      List<String> fresh,
      List<Setting> settings,
      boolean trimmed) {
    this.goarch = goarch;
    this.settings = List.copyOf(settings);
    flags.addAll(gone);
    flags.addAll(fresh);
    this.trimmed = trimmed;
    for (String flag : flags) {
      add(name(flag));
    }
    for (Setting setting : settings) {
      add(setting.name());
    }
  }

  private void add(String name) {
    if (!name.isEmpty() && !HARMLESS.contains(name)) {
      names.add(name);
    }
  }

  /** Names of the flags, with their dash, and of the settings. */
  List<String> names() {
    return List.copyOf(names);
  }

  /**
   * Whether a flag or setting surely is an input of a package, as cmd/go hashes it ({@code
   * buildActionID} in cmd/go/internal/work, {@code setBuildInfo} in cmd/go/internal/load).
   *
   * @param program whether it is a main package that is linked: flags are among what is written
   *     into it
   * @param std whether it is one of Go's own
   */
  boolean reaches(String importPath, boolean program, boolean std) {
    for (String flag : flags) {
      boolean reached =
          switch (name(flag)) {
            case "-gcflags", "-asmflags" -> program || matches(value(flag), importPath);
            case "-race", "-msan", "-asan" -> true;
            case "-trimpath" -> !std;
            case "-tags" -> program;
            case "-ldflags" -> program && !trimmed;
            default -> false;
          };
      if (reached) {
        return true;
      }
    }
    for (Setting setting : settings) {
      boolean reached =
          switch (setting.name()) {
            case "GOAMD64", "GO386", "GOARM", "GOARM64" ->
                setting.name().substring(2).toLowerCase(Locale.ROOT).equals(goarch);
            case "GOEXPERIMENT" -> true;
            case "CGO_ENABLED" -> program;
            default -> false;
          };
      if (reached) {
        return true;
      }
    }
    return false;
  }

  /** A pattern before the flags names packages; without one they are for those asked for. */
  private static boolean matches(String value, String importPath) {
    int equals = value.indexOf('=');
    if (equals < 0 || value.startsWith("-")) {
      return false;
    }
    String pattern = value.substring(0, equals);
    if (pattern.endsWith("/...")) {
      String path = pattern.substring(0, pattern.length() - 4);
      return importPath.equals(path) || importPath.startsWith(path + "/");
    }
    return pattern.equals("all") || pattern.equals(importPath);
  }

  /** As Go's flag package sees it: {@code -tags} of {@code --tags=x}; empty when it is no flag. */
  private static String name(String word) {
    String flag = word.startsWith("--") ? word.substring(1) : word;
    int equals = flag.indexOf('=');
    return !flag.startsWith("-") ? "" : equals < 0 ? flag : flag.substring(0, equals);
  }

  private static String value(String word) {
    return word.substring(word.indexOf('=') + 1);
  }
}
