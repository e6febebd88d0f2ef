package io.github.goenv.timing.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.goenv.page.Html;
import io.github.goenv.page.Visible;
import io.github.goenv.timing.DurationText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapingTest {
  private static final String ALPHABET =
      "ab <>&\"'/!-\\\n\u0000\u0007\u007f\u0085\u00e9\u200b\u202e\u2028\u2029\ud83d\ude00\ufffe\u4e2d";

  @Test
  void anyJsonStringComesBackAndEndsNoScript() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      StringBuilder any = new StringBuilder();
      for (int i = random.nextInt(20); i > 0; i--) {
        any.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      String json = new JsonPrimitive(any.toString()).toString();
      StringWriter out = new StringWriter();
      try (ScriptSafe safe = new ScriptSafe(out)) {
        int cut = random.nextInt(json.length());
        safe.write(json, 0, cut);
        safe.write(json.toCharArray(), cut, 1);
        for (int i = cut + 1; i < json.length(); i++) {
          safe.write(json.charAt(i));
        }
      }
      assertThat(out.toString())
          .doesNotContain("<", ">", "&", "\u2028", "\ud83d", "\u0085", "\ufffe");
      assertThat(JsonParser.parseString(out.toString()).getAsString()).isEqualTo(any.toString());
    }
  }

  @Test
  void anyTextIsOneTextOfHtml() throws IOException {
    StringWriter out = new StringWriter();
    new Html(out).text("<a href=\"x\" title='y'>&amp;</a>");
    assertThat(out)
        .hasToString("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
  }

  @Test
  void whatIsNotSeenIsWritten() {
    assertThat(Visible.of("a\u202eb\u0000c\u200bd\ud800e"))
        .isEqualTo("a\\u202eb\\u0000c\\u200bd\\ud800e");
    String fine = "例え/é \ud83d\ude00 <b>";
    assertThat(Visible.of(fine)).isSameAs(fine);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "4999, 0.00 ms",
    "20000, 0.02 ms",
    "94999, 0.09 ms",
    "95000, 0.1 ms",
    "3440000, 3.4 ms",
    "9949999, 9.9 ms",
    "9950000, 10 ms",
    "999499999, 999 ms",
    "999500000, 1.00 s",
    "1204999999, 1.20 s",
    "9995000000, 10.0 s",
    "83449999999, 83.4 s",
    "99950000000, 100 s",
  })
  void durationsHaveThreeDigitsOrSo(long nanos, String text) {
    assertThat(DurationText.of(nanos)).isEqualTo(text);
  }
}
