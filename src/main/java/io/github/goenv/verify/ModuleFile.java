package io.github.goenv.verify;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of a distribution's files, and of the module's (cmd/distpack). */
public final class ModuleFile {
  /** Directories of a distribution that the module does not have. */
  public static final Set<String> NOT_IN_MODULE = Set.of("api", "doc", "misc", "test");

  /** Settings of go that hold for all users of a GOROOT. */
  public static final String SETTINGS = "go.env";

  /** Directories that a toolchain cannot do without, which packages of Linux replace by links. */
  public static final Set<String> DIRECTORIES = Set.of("bin", "lib", "pkg", "src");

  private static final Set<String> TOP =
      Set.of(
          "CONTRIBUTING.md",
          "LICENSE",
          "PATENTS",
          "README.md",
          "SECURITY.md",
          "VERSION",
          "codereview.cfg",
          SETTINGS);

  private static final Set<String> TOOLS =
      Set.of("asm", "cgo", "compile", "cover", "fix", "link", "preprofile", "vet");

  private ModuleFile() {}

  /** The name in the module of a distribution's file: a go.mod would begin another module. */
  public static String of(String name) {
    return name.equals("go.mod") || name.endsWith("/go.mod") ? copied(name) : name;
  }

  /** The name in a distribution of a file of the module. */
  public static String shown(String name) {
    return name.equals("_go.mod") || name.endsWith("/_go.mod")
        ? name.substring(0, name.length() - "_go.mod".length()) + "go.mod"
        : name;
  }

  private static String copied(String goMod) {
    return goMod.substring(0, goMod.length() - "go.mod".length()) + "_go.mod";
  }

  /** Whether a file of this name is a program of the toolchain, where it is a file of its own. */
  public static boolean program(String name) {
    return name.startsWith("bin/") || name.startsWith("pkg/tool/");
  }

  /**
   * The file that go copies to {@code name} in a toolchain it has downloaded; null for any other.
   */
  public static @Nullable String original(String name) {
    return name.endsWith("/go.mod") ? copied(name) : null;
  }

  /**
   * Whether distributions have a file of this name.
   *
   * @param tools directory of the tools
   * @param needed whether they have only the tools that a build needs, as since Go 1.25
   */
  static boolean published(String name, String tools, boolean needed) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    if (base.equals(".DS_Store") || base.endsWith(".exe~")) {
      return false;
    }
    String plain = base.endsWith(".exe") ? base.substring(0, base.length() - 4) : base;
    if (name.startsWith("bin/")) {
      return name.lastIndexOf('/') == 3 && (plain.equals("go") || plain.equals("gofmt"));
    }
    if (name.startsWith("pkg/")) {
      return name.startsWith("pkg/include/")
          || name.startsWith(tools) && (!needed || TOOLS.contains(plain));
    }
    return name.startsWith("src/") || name.startsWith("lib/") || TOP.contains(name);
  }
}
