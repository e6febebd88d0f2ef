package io.github.goenv.verify;

import io.github.goenv.go.GoVersion;
import java.util.regex.Pattern;

/**
 * Which toolchain a directory says it is.
 *
 * @param version as {@code go1.26.8}
 * @param os as GOOS has it
 * @param arch as GOARCH has it
 */
public record ToolchainId(String version, String os, String arch) {
  /** The module that has all toolchains (cmd/distpack). */
  public static final String MODULE = "golang.org/toolchain";

  /**
   * Versions of the Go team; others add something to it, such as {@code go1.24.4-1} or {@code X:…}.
   */
  private static final Pattern RELEASE = Pattern.compile("go1(\\.[0-9]+){1,2}((rc|beta)[0-9]+)?");

  private static final GoVersion FIRST = GoVersion.parse("go1.21.0").orElseThrow();

  /** Its version as a module. */
  public String moduleVersion() {
    return "v0.0.1-" + version + "." + os + "-" + arch;
  }

  /** What the names of its files in the module begin with. */
  public String prefix() {
    return MODULE + "@" + moduleVersion();
  }

  /** Where its tools are. */
  public String tools() {
    return "pkg/tool/" + os + "_" + arch + "/";
  }

  /** Whether it has the form of a version of the Go team. */
  public boolean release() {
    return RELEASE.matcher(version).matches();
  }

  /**
   * Whether it is older than the first distribution whose files are those of the module: until then
   * a build was not the same each time.
   */
  public boolean beforeReproducible() {
    GoVersion own = GoVersion.parse(version).orElse(null);
    return own != null && !own.isAtLeast(FIRST);
  }
}
