package io.github.goenv.app.provision;

import io.github.goenv.app.CannotRun;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that was typed. It has to be exact: what a build is made with must not change by
 * itself.
 */
final class WantedVersion {
  private static final Pattern EXACT =
      Pattern.compile("1\\.(0|[1-9][0-9]{0,3})(\\.(0|[1-9][0-9]{0,3})|(rc|beta)[1-9][0-9]{0,2})?");

  /** The oldest line that this plugin works with; since then a line's first release is 1.21.0. */
  private static final int OLDEST = 21;

  private WantedVersion() {}

  /**
   * The name of the version, as {@code go1.26.8}.
   *
   * @throws CannotRun when it is not the name of one version
   */
  static String of(String typed, Texts texts) throws CannotRun {
    String plain = typed.strip();
    String lower = plain.toLowerCase(Locale.ROOT);
    if (lower.startsWith("v") && EXACT.matcher(lower.substring(1)).matches()) {
      throw bad("provision.version.v", plain, lower.substring(1), texts);
    }
    String number = plain.startsWith("go") ? plain.substring(2) : plain;
    Matcher exact = EXACT.matcher(number);
    if (!exact.matches()) {
      throw bad("provision.version", plain, "1.26.8", texts);
    }
    if (Integer.parseInt(exact.group(1)) < OLDEST) {
      throw bad("provision.version.old", plain, "1." + OLDEST, texts);
    }
    if (exact.group(2) == null) {
      throw bad("provision.version.line", plain, number + ".0", texts);
    }
    return "go" + number;
  }

  private static CannotRun bad(String key, String typed, String example, Texts texts) {
    return new CannotRun(Text.of(key, "value", typed, "example", example).in(texts));
  }
}
