package io.github.goenv.app;

import io.github.goenv.go.Nearest;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parameters with a fixed set of values; a mistyped one is an error that names the nearest. */
public final class Choice {
  private static final List<String> LANGUAGES = List.of("auto", "en", "zh-CN");

  private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

  /** Characters that a page of Chinese has and others have not. */
  private static final String SAMPLE = "\u8bed\u8a00\uff1a";

  private Choice() {}

  /**
   * {@code value} as it is spelled in {@code allowed}; case does not matter.
   *
   * @throws CannotRun when it is none of them
   */
  public static String of(String parameter, String value, List<String> allowed, Messages texts)
      throws CannotRun {
    for (String each : allowed) {
      if (each.equalsIgnoreCase(value.strip())) {
        return each;
      }
    }
    String possible = Text.of("bad.allowed", "values", String.join(", ", allowed)).in(texts);
    String nearest = nearest(value.strip(), allowed);
    throw new CannotRun(
        Text.of(
                nearest == null ? "bad.value" : "bad.value.nearest",
                "parameter",
                parameter,
                "value",
                value,
                "nearest",
                String.valueOf(nearest),
                "allowed",
                possible)
            .in(texts));
  }

  /** The one that begins so, as warn for warning, else the one spelled most alike. */
  private static @Nullable String nearest(String typed, List<String> allowed) {
    String begun = null;
    for (String each : allowed) {
      if (typed.length() >= 2 && each.regionMatches(true, 0, typed, 0, typed.length())) {
        if (begun != null) {
          return null;
        }
        begun = each;
      }
    }
    return begun == null ? Nearest.of(typed, allowed).orElse(null) : begun;
  }

  /**
   * The language tag of messages.
   *
   * @param lang {@code en}, {@code zh-CN}, or {@code auto}: that of {@code locale} when there is a
   *     translation and the console can show it, else English
   * @param shows whether the console has all characters of a text
   */
  public static String language(String lang, Locale locale, Predicate<String> shows)
      throws CannotRun {
    String chosen = of("goenv.lang", lang, LANGUAGES, Messages.in("en"));
    if (!chosen.equals("auto")) {
      return chosen;
    }
    return simplified(locale) && shows.test(SAMPLE) ? "zh-CN" : "en";
  }

  /** Chinese in simplified characters; those of Taiwan, Hong Kong and Macao have no text here. */
  private static boolean simplified(Locale locale) {
    if (!locale.getLanguage().equals("zh")) {
      return false;
    }
    return locale.getScript().isEmpty()
        ? !TRADITIONAL.contains(locale.getCountry())
        : locale.getScript().equals("Hans");
  }
}
