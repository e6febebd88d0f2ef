package io.github.goenv.app.sbom;

import io.github.goenv.attestation.ToolchainIdentity;
import io.github.goenv.text.Messages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What statements say in words of this plugin, which are English there, in the language of the
 * console. A statement of another writer may say anything, and is shown as it is.
 */
final class AttestWords {
  private static final List<String> VERIFIED =
      List.of("verified", "harmless", "unknown", "differs", "failed");

  private static final List<String> CHECKED =
      List.of("clean", "incomplete", "warnings", "crashed", "errors", "unknown");

  private static final Pattern VERIFY =
      Pattern.compile(
          ToolchainIdentity.VERIFY + "([a-z]+)(" + ToolchainIdentity.AGAINST + ")?(?:: (.*))?",
          Pattern.DOTALL);

  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

  /** A text with fewer letters of its own would be found in any other. */
  private static final int OWN = 12;

  private final Messages texts;

  AttestWords(Messages texts) {
    this.texts = texts;
  }

  /** How a toolchain was verified. */
  String how(String said) {
    if (said.equals(ToolchainIdentity.NOT_ASKED)) {
      return texts.text("sbom.attest.how.not-asked", Map.of());
    }
    Matcher verify = VERIFY.matcher(said);
    if (!verify.matches() || !VERIFIED.contains(verify.group(1))) {
      return said;
    }
    String what = texts.text("sbom.attest.how." + verify.group(1), Map.of());
    if (verify.group(2) != null) {
      what = texts.text("sbom.attest.how.lock", Map.of("what", what));
    }
    String why = verify.group(3);
    return why == null
        ? what
        : texts.text("sbom.attest.how.why", Map.of("what", what, "reason", reason(why)));
  }

  /** What a check of the machine came to. */
  String outcome(String said) {
    return CHECKED.contains(said) ? texts.text("sbom.attest.outcome." + said, Map.of()) : said;
  }

  /** One of the texts that {@code goenv:verify} has for it, found by its English form. */
  private String reason(String why) {
    if (texts.language().equals("en")) {
      return why;
    }
    Messages english = Messages.in("en");
    String found = null;
    int most = OWN;
    Map<String, String> values = new HashMap<>();
    for (String bundle : List.of("verify", "lock")) {
      for (String key : english.keys(bundle)) {
        String pattern = String.valueOf(english.find(key));
        int own = PLACE.matcher(pattern).replaceAll("").length();
        Map<String, String> filled = own < most ? null : values(pattern, why);
        if (filled != null) {
          most = own;
          found = key;
          values = filled;
        }
      }
    }
    return found == null ? why : texts.text(found, values);
  }

  /** What stands in the places of a text; null where it is another one. */
  private static @Nullable Map<String, String> values(String pattern, String text) {
    StringBuilder regex = new StringBuilder();
    Map<String, Integer> groups = new HashMap<>();
    Matcher place = PLACE.matcher(pattern);
    int from = 0;
    while (place.find()) {
      regex.append(Pattern.quote(pattern.substring(from, place.start()))).append("(.+?)");
      groups.putIfAbsent(place.group(1), groups.size() + 1);
      from = place.end();
    }
    regex.append(Pattern.quote(pattern.substring(from)));
    Matcher matcher = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    Map<String, String> values = new HashMap<>();
    groups.forEach((name, group) -> values.put(name, matcher.group(group)));
    return values;
  }
}
