package io.github.goenv.app.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.attestation.MachineCheck;
import io.github.goenv.attestation.ToolchainIdentity;
import io.github.goenv.text.Messages;
import io.github.goenv.verify.Checked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Words of statements, which are English there, on a console of another language. */
class AttestWordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

  private final Messages english = Messages.in("en");
  private final Messages chinese = Messages.in("zh-CN");

  @Test
  void everyOutcomeHasWords() {
    for (Checked.Outcome outcome : Checked.Outcome.values()) {
      for (String lock : new String[] {"", " against goenv.lock"}) {
        String said = ToolchainIdentity.VERIFY + outcome.word() + lock;
        assertThat(new AttestWords(english).how(said))
            .startsWith("goenv:verify: " + outcome.word());
        assertThat(plain(new AttestWords(chinese).how(said)))
            .as(said)
            .doesNotContainPattern("[a-z]");
      }
    }
    String harmless = new AttestWords(english).how("goenv:verify: harmless");
    assertThat(harmless).contains("do not go into what is built");
    String unverified = ToolchainIdentity.unverified("go1.26.8").how();
    assertThat(new AttestWords(english).how(unverified)).isEqualTo(unverified);
    assertThat(new AttestWords(chinese).how(unverified)).startsWith("未验证");
    for (String each : List.of("clean", "incomplete", "warnings", "crashed", "errors", "unknown")) {
      assertThat(new AttestWords(english).outcome(each))
          .isNotEqualTo("sbom.attest.outcome." + each);
      assertThat(new AttestWords(chinese).outcome(each)).doesNotContainPattern("[a-z]");
    }
    assertThat(new AttestWords(chinese).outcome(MachineCheck.unknown("x").outcome()))
        .isEqualTo("未知");
  }

  /** Each reason that goenv:verify has. */
  @Test
  void everyReasonIsTranslated() {
    List<String> other = new ArrayList<>();
    int found = 0;
    for (String key : english.keys("verify")) {
      Map<String, String> values = new HashMap<>();
      String pattern = String.valueOf(english.find(key));
      PLACE
          .matcher(pattern)
          .results()
          .map(MatchResult::group)
          .forEach(name -> values.put(name.substring(1, name.length() - 1), "V" + values.size()));
      if (PLACE.matcher(pattern).replaceAll("").length() < 12) {
        continue; // a word or two, no reason
      }
      String said = "goenv:verify: unknown: " + english.text(key, values);
      String shown = new AttestWords(chinese).how(said);
      found++;
      if (!shown.equals("goenv:verify：未知：" + chinese.text(key, values))) {
        other.add(key + ": " + shown);
      }
    }
    assertThat(other).isEmpty();
    assertThat(found).isGreaterThan(60);
  }

  /** Whoever else writes statements says what they like. */
  @Test
  void wordsOfOthersStay() {
    for (String said :
        List.of("", "by cosign", "goenv:verify: perfect", "goenv:verify: verified!")) {
      assertThat(new AttestWords(chinese).how(said)).isEqualTo(said);
      assertThat(new AttestWords(chinese).outcome(said)).isEqualTo(said);
    }
    assertThat(new AttestWords(chinese).how("goenv:verify: unknown: for reasons of its own"))
        .isEqualTo("goenv:verify：未知：for reasons of its own");
  }

  private static String plain(String shown) {
    return shown.replace("goenv:verify", "").replace("goenv.lock", "").replace("Go", "");
  }
}
