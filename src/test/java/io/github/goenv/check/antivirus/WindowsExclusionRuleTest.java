package io.github.goenv.check.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsExclusionRuleTest {
  private static final String SYSTEM = "C:\\Windows\\system32\\config\\systemprofile";

  private static ExclusionRule rule(String text) {
    return ExclusionRule.of(
        text,
        name ->
            name.equalsIgnoreCase("LOCALAPPDATA")
                ? SYSTEM + "\\AppData\\Local"
                : name.equalsIgnoreCase("ProgramData") ? "C:\\ProgramData" : null);
  }

  @ParameterizedTest(name = "{0} over {1}: {2}")
  @CsvSource({
    "C:\\gobuild,                    C:\\gobuild,                 true",
    "C:\\gobuild,                    c:\\GOBUILD\\cache\\00,      true",
    "C:\\gobuild\\,                  C:\\gobuild\\cache,          true",
    "C:\\gobuild,                    C:\\gobuildX,                false",
    "C:\\gobuild\\cache,             C:\\gobuild,                 false",
    "C:\\gobuild\\*,                 C:\\gobuild\\cache,          true",
    "C:\\gobuild\\*,                 C:\\gobuild\\cache\\00,      true",
    "C:\\gobuild\\*,                 C:\\gobuild,                 false",
    "C:\\*\\cache,                   C:\\gobuild\\cache,          true",
    "C:\\*\\cache,                   C:\\a\\b\\cache,             false",
    "C:\\go?uild,                    C:\\gobuild,                 true",
    "C:\\gobuild\\*.txt,             C:\\gobuild\\a.txt,          false",
    "?:\\gobuild,                    C:\\gobuild,                 false",
    "%LOCALAPPDATA%\\go-build,       C:\\Users\\a\\AppData\\Local\\go-build, false",
    "%ProgramData%\\go,              C:\\ProgramData\\go\\mod,    true",
    "%NOBODY%\\go,                   C:\\go,                      false",
    "C:\\a\\*\\*\\*\\*\\*\\*,        C:\\a\\1\\2\\3\\4\\5\\6,     true",
    "C:\\a\\*\\*\\*\\*\\*\\*\\*,     C:\\a\\1\\2\\3\\4\\5\\6\\7,  false",
    "\\\\server\\share\\go,          \\\\SERVER\\share\\go\\mod,  true",
    "go.exe,                         C:\\go\\go.exe,              false",
  })
  void covers(String text, String directory, boolean expected) {
    assertThat(rule(text).covers(directory)).isEqualTo(expected);
  }

  @Test
  void readsConditions() {
    ExclusionRule rule = rule("C:\\gobuild\\:{PathType:folder,ScanTrigger:OnAccess}");
    assertThat(rule.conditional()).isTrue();
    assertThat(rule.path()).isEqualTo("C:\\gobuild");
    assertThat(rule.covers("C:\\gobuild\\cache")).isTrue();
  }

  /** A regular expression says the same in another way. */
  private static boolean oracle(String pattern, String directory) {
    int wildcards = pattern.length() - pattern.replaceAll("[*?]", "").length();
    String last = pattern.substring(pattern.lastIndexOf('\\') + 1);
    if (wildcards > 6 || last.matches(".*[*?].*") && last.contains(".")) {
      return false;
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? "[^\\\\]*" : c == '?' ? "[^\\\\]" : Pattern.quote(String.valueOf(c)));
    }
    regex.append("(\\\\.*)?");
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE).matcher(directory).matches();
  }

  @Test
  void agreesWithTheOracle() {
    Random random = new Random(20261123);
    int hits = 0;
    for (int round = 0; round < 100_000; round++) {
      String pattern = "C:" + path(random, "ab.*?A", 4);
      String directory = "C:" + path(random, "ab.B", 5);
      boolean expected = oracle(pattern, directory);
      hits += expected ? 1 : 0;
      assertThat(rule(pattern).covers(directory))
          .as("%s over %s", pattern, directory)
          .isEqualTo(expected);
    }
    assertThat(hits).isGreaterThan(1000);
  }

  private static String path(Random random, String letters, int most) {
    StringBuilder path = new StringBuilder();
    for (int depth = 1 + random.nextInt(most); depth > 0; depth--) {
      String name;
      do {
        StringBuilder next = new StringBuilder();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
          next.append(letters.charAt(random.nextInt(letters.length())));
        }
        name = next.toString();
      } while (name.equals(".") || name.equals(".."));
      path.append('\\').append(name);
    }
    return path.toString();
  }
}
