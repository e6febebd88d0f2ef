package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CharacterSetTest {
  private static final long SEED = 20261129;
  private static final String SOME =
      "aAkKiIsSzZ@09_-~/\\ .\n\t\u007F\u0080\u009F\u00A0\u212A\u0130\u017F界";

  @Test
  void whatATextHasIsInItsSet() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random, 30);
      int from = random.nextInt(text.length() + 1);
      String part = text.substring(from, from + random.nextInt(text.length() - from + 1));
      CharacterSet set = CharacterSet.of(text);

      assertThat(set.mayHave(part, false)).as(text + " has " + part).isTrue();
      assertThat(set.mayHave(otherCase(part), true)).as(text + " has " + part).isTrue();
    }
  }

  /** As comparison without case has it: what is the same in lower case. */
  private static String otherCase(String part) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      char upper = Character.toUpperCase(c);
      char slash = c == '/' ? '\\' : c;
      boolean same = Character.toLowerCase(upper) == Character.toLowerCase(c);
      out.append(
          same && upper != c ? upper : same && slash == c ? Character.toLowerCase(c) : slash);
    }
    return out.toString();
  }

  @Test
  void whatCannotBeInATextIsNot() {
    CharacterSet set = CharacterSet.of("GOROOT is /usr/local/go");

    assertThat(set.mayHave("anna", false)).isFalse();
    assertThat(set.mayHave("anna", true)).isFalse();
    assertThat(set.mayHave("\\USR\\LOCAL", true)).isTrue();
    assertThat(set.mayHave("\\USR\\LOCAL", false)).isFalse();
    assertThat(set.mayHave("host-7", true)).isFalse();
  }

  @Test
  void controlsAndSurrogatesAreSeen() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random, 6);
      CharacterSet set = CharacterSet.of(text);

      assertThat(set.controls()).isEqualTo(text.chars().anyMatch(Character::isISOControl));
      assertThat(set.surrogates())
          .isEqualTo(text.chars().anyMatch(c -> Character.isSurrogate((char) c)));
      for (char c = 0; c < 128; c++) {
        assertThat(set.has(c)).isEqualTo(text.indexOf(c) >= 0);
      }
    }
  }

  private static String text(Random random, int most) {
    StringBuilder out = new StringBuilder();
    for (int n = random.nextInt(most); n > 0; n--) {
      switch (random.nextInt(8)) {
        case 0 -> out.append((char) random.nextInt(0x10000));
        case 1 -> out.append((char) random.nextInt(128));
        default -> out.append(SOME.charAt(random.nextInt(SOME.length())));
      }
    }
    return out.toString();
  }
}
