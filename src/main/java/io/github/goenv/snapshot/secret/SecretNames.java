package io.github.goenv.snapshot.secret;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Names of things, by the words they are made of. */
final class SecretNames {
  static final String HEADER = "header";
  private static final String VALUE = "value";

  private SecretNames() {}

  /** {@link #VALUE} or {@link #HEADER} when a name says that its value is secret; else null. */
  static @Nullable String kind(String text, int start, int end) {
    if (end - start == 13 && text.regionMatches(true, start, "authorization", 0, 13)) {
      return HEADER;
    }
    String before = "";
    for (int from = start; from < end; ) {
      int to = wordEnd(text, from, end);
      String word = text.substring(from, to).toLowerCase(Locale.ROOT);
      if (isSecret(word) || word.equals("key") && isOfKeys(before)) {
        return VALUE;
      }
      before = Character.isLetterOrDigit(word.charAt(0)) ? word : before;
      from = to;
    }
    return null;
  }

  /** Whether the variable {@code importpath.name} holds what a program says of itself. */
  static boolean isPlain(String variable) {
    int at = variable.lastIndexOf('.') + 1;
    boolean plain = false;
    while (at < variable.length()) {
      int to = wordEnd(variable, at, variable.length());
      String word = variable.substring(at, to).toLowerCase(Locale.ROOT);
      if (isSecret(word) || word.equals("key") || word.equals("auth")) {
        return false;
      }
      plain |= isOfBuild(word);
      at = to;
    }
    return plain;
  }

  private static boolean isSecret(String word) {
    return switch (word) {
      case "token", "secret", "password", "passwd", "passphrase" -> true;
      case "apikey", "credential", "credentials", "accesskey", "privatekey" -> true;
      default -> false;
    };
  }

  /** A key may as well be that of a map. */
  private static boolean isOfKeys(String word) {
    return switch (word) {
      case "access", "account", "api", "auth", "private", "secret", "signing" -> true;
      default -> false;
    };
  }

  private static boolean isOfBuild(String word) {
    return switch (word) {
      case "version", "commit", "revision", "rev", "sha", "tag", "branch" -> true;
      case "date", "time", "timestamp", "built" -> true;
      case "builddate", "buildtime", "gitcommit", "gitversion" -> true;
      default -> false;
    };
  }

  /** The end of the word at {@code from}: {@code build|Date}, {@code API|_|TOKEN}. */
  private static int wordEnd(String text, int from, int end) {
    int to = from + 1;
    while (to < end) {
      char before = text.charAt(to - 1);
      char c = text.charAt(to);
      if (Character.isLetterOrDigit(c) != Character.isLetterOrDigit(before)
          || Character.isUpperCase(c) && Character.isLowerCase(before)) {
        break;
      }
      to++;
    }
    return to;
  }
}
