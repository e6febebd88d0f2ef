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
              "expected 'package', found|expected .*, found|illegal character|no Go files in"
                  + "|no non-test Go files|build constraints exclude all Go files"
                  + "|found packages .* and|no matching files found"
                  + "|package example.com/app/\\S+ is not in std|is not in std"
                  + "|import cycle not allowed|relative import|C source files not allowed",
              "the project's own sources, which a later phase of the build may make"),
          missed("", "to be mended"),
          mend(Comparison.Kind.FALSE_ALARM),
          mend(Comparison.Kind.OTHER_CAUSE));

  private static Listed mend(Comparison.Kind kind) {
    return new Listed(kind, Pattern.compile(""), Pattern.compile(""), "to be mended");
  }

  private static Listed missed(String about, String reason) {
    return new Listed(Comparison.Kind.MISSED, Pattern.compile(about), Pattern.compile(""), reason);
  }

  /** The reason, or null when this is a disagreement. */
  static String reason(Comparison comparison, List<String> mutations) {
    for (Listed each : TABLE) {
      if (each.kind() == comparison.kind()
          && each.about().matcher(comparison.about()).find()
          && each.state().matcher(String.join("; ", mutations)).find()) {
        return each.reason();
      }
    }
    return null;
  }
}
