package io.github.goenv.verify;

import java.util.List;
import java.util.Locale;

/**
 * A file that is not as it was published.
 *
 * @param path below the toolchain's directory
 */
public record Difference(String path, Change change, Kind kind) {
  /** Endings of files that go compiles when they lie in the directory of a package. */
  private static final List<String> COMPILED =
      List.of(
          ".go",
          ".s",
          ".S",
          ".sx",
          ".c",
          ".h",
          ".cc",
          ".cpp",
          ".cxx",
          ".hh",
          ".hpp",
          ".hxx",
          ".m",
          ".f",
          ".F",
          ".for",
          ".f90",
          ".syso",
          ".swig",
          ".swigcxx");

  /** What became of it. */
  public enum Change {
    /** Its content is another. */
    CHANGED,
    /** It was not published. */
    ADDED,
    /** It was published and is not there. */
    MISSING,
    /** A link or something else that is no file. */
    LINK,
    /** It may be executed and might not before, or the other way about. */
    MODE;

    /** The word for programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A file, with its kind by its name. */
  public static Difference of(String path, Change change) {
    Kind kind = kind(path, change == Change.ADDED);
    // What a source is compiled to does not depend on its permissions.
    boolean source = change == Change.MODE && kind != Kind.TOOL;
    return new Difference(path, change, source && !kind.harmless() ? Kind.OTHER : kind);
  }

  private static Kind kind(String path, boolean added) {
    if (path.equals(ModuleFile.SETTINGS)) {
      return Kind.SETTINGS;
    }
    if (ModuleFile.program(path)) {
      // A further program harms no other.
      return added ? Kind.OTHER : Kind.TOOL;
    }
    if (path.startsWith("pkg/")) {
      return path.startsWith("pkg/include/") ? Kind.SOURCE : Kind.PACKAGES;
    }
    if (path.startsWith("src/")) {
      return source(path, added);
    }
    return path.startsWith("lib/") && !added || path.equals("VERSION") ? Kind.SOURCE : Kind.OTHER;
  }

  private static Kind source(String path, boolean added) {
    String base = path.substring(path.lastIndexOf('/') + 1);
    if (base.endsWith("_test.go") || path.contains("/testdata/")) {
      return Kind.TEST;
    }
    // Go reads no file whose name begins so, nor a directory.
    boolean ignored = path.contains("/.") || path.contains("/_") && !base.equals("_go.mod");
    if (added && (ignored || !compiled(base))) {
      return Kind.OTHER;
    }
    return Kind.SOURCE;
  }

  private static boolean compiled(String base) {
    for (String ending : COMPILED) {
      if (base.endsWith(ending)) {
        return true;
      }
    }
    return base.equals("go.mod") || base.equals("_go.mod") || base.equals("modules.txt");
  }
}
