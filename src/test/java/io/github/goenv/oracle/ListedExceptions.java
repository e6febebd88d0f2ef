package io.github.goenv.oracle;

import java.util.List;
import java.util.regex.Pattern;

/** Where go and the checks must differ, and why. Nothing else may. */
final class ListedExceptions {
  private ListedExceptions() {}

  /**
   * A difference that is meant.
   *
   * @param kind which rule is not kept
   * @param about what {@link Comparison#about} says
   * @param state the mutations of the state, any text when empty
   */
  record Listed(Comparison.Kind kind, Pattern about, Pattern state, String reason) {}

  static final List<Listed> TABLE =
      List.of(
          missed(
              ": expected |illegal character|no Go files in|no non-test Go files"
                  + "|build constraints exclude all Go files|found packages .* and"
                  + "|no matching files found|is not in std|^package example.com/app$"
                  + "|import cycle not allowed|relative import|C source files not allowed"
                  + "|no required module provides package example.com/app/",
              "the project's own sources, which a later phase of the build may make"),
          new Listed(
              Comparison.Kind.MISSED,
              Pattern.compile(""),
              Pattern.compile("go.mod is in the parent directory"),
              "a go.mod above the Maven module is of more than this build, and is not examined"),
          missed(
              "GOCACHEPROG exited pre-Close",
              "a cache program is never started before the build starts it"),
          missed(
              "flag provided but not defined|go tool compile: fork/exec /proc/nowhere/tool|preprofile: "
                  + "|requires exactly one main package",
              "what GOFLAGS hands on is tried by compiler and linker alone"),
          new Listed(
              Comparison.Kind.MISSED,
              Pattern.compile(""),
              Pattern.compile(
                  "CGO_[A-Z_]*FLAGS(_ALLOW)?=|CC=/bin/false|gcc is a script that fails"),
              "what CC and CGO_CFLAGS hand on is tried by the C compiler alone"),
          new Listed(
              Comparison.Kind.MISSED,
              Pattern.compile("error obtaining VCS status: exit status 128"),
              Pattern.compile("git is a script that fails"),
              "git is asked only where something speaks against the repository"),
          new Listed(
              Comparison.Kind.FALSE_ALARM,
              Pattern.compile(""),
              Pattern.compile("GOFLAGS=-n(;|$)"),
              "with -n go only shows what it would do"),
          new Listed(
              Comparison.Kind.FALSE_ALARM,
              Pattern.compile("^goroot.incomplete$"),
              Pattern.compile("GOROOT (lacks|has).* (asm|link|src)"),
              "a Go without assembler, linker or library builds what needs none of them"),
          new Listed(
              Comparison.Kind.FALSE_ALARM,
              Pattern.compile("^project.go-mod$"),
              Pattern.compile(
                  "replaces by a missing directory.*(is|cache) full|full.*replaces by a"),
              "where nothing fits into the build cache go list reads modules that go build does not"),
          missed("proxyconnect|dial tcp", "whether the network serves a module is not asked"));

  private static Listed missed(String about, String reason) {
    return new Listed(Comparison.Kind.MISSED, Pattern.compile(about), Pattern.compile(""), reason);
  }

  /** The reason, or null when this is a disagreement. */
  static String reason(Comparison comparison, GoSays go, List<String> mutations) {
    for (Listed each : TABLE) {
      // Where go stops at such a thing it has not come to what the checks call an error.
      boolean other =
          each.kind() == Comparison.Kind.MISSED && comparison.kind() == Comparison.Kind.OTHER_CAUSE;
      if ((other || each.kind() == comparison.kind())
          && (each.about().matcher(comparison.about()).find()
              || comparison.kind() != Comparison.Kind.FALSE_ALARM
                  && each.about().matcher(go.words()).find())
          && each.state().matcher(String.join("; ", mutations)).find()) {
        return each.reason();
      }
    }
    return null;
  }
}
