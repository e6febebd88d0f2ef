package io.github.goenv.timing;

import java.util.Set;

/**
 * The modes of actions in cmd/go of Go 1.21 to 1.27. {@code build check cache}, {@code cgo run},
 * {@code cgo compile FILE} and {@code collect cgo} came with Go 1.26.
 */
public final class Mode {
  private static final String CGO_COMPILE = "cgo compile";
  private static final int MAX_LENGTH = 60;

  private static final Set<String> KNOWN =
      Set.of(
          "build",
          "build check cache",
          "build-install",
          "built-in package",
          CGO_COMPILE,
          "cgo run",
          "collect cgo",
          "cover",
          "go build",
          "go build -buildmode=shared",
          "go fix",
          "go install",
          "go install (tools)",
          "go install -buildmode=shared",
          "go test",
          "go vet",
          "gccgo stdlib",
          "install header",
          "link",
          "link-install",
          "nop",
          "preprocess PGO profile",
          "shlib packages",
          "shlibname",
          "test barrier",
          "test build",
          "test clean",
          "test print",
          "test print (nop)",
          "test run",
          "vet",
          "write coverage meta-data file");

  private Mode() {}

  /** Whether all an action of this mode does outside its programs is go's own work. */
  public static boolean isKnown(String name) {
    return KNOWN.contains(name);
  }

  /**
   * The mode without what belongs to one machine: words from the first path or file name on are
   * dropped ({@code cgo compile /tmp/go-build1/b001/x.c}).
   */
  public static String name(String mode) {
    if (mode.startsWith(CGO_COMPILE)) {
      return CGO_COMPILE;
    }
    if (KNOWN.contains(mode)) {
      return mode;
    }
    int end = mode.length();
    int word = 0;
    for (int i = 0; i < mode.length(); i++) {
      char c = mode.charAt(i);
      if (c == ' ') {
        word = i;
      } else if (c == '/' || c == '\\' || c == '.') {
        end = word;
        break;
      }
    }
    return mode.substring(0, Math.min(end, MAX_LENGTH));
  }

  /** Whether an action of this mode is what makes, or finds in the cache, a package's archive. */
  public static boolean isPackageBuild(String mode) {
    return mode.equals("build");
  }
}
