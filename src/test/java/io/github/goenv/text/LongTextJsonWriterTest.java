package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextJsonWriterTest {
  private static final String SOME =
      "a\"\\/\n\r\t\b\f\u0000\u001f\u007f é界\u2028\u2029\ud83d\ude00\ud83d";

  /** It writes what its library writes for the same string. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 5000})
  void writesTheSameAsItsLibrary(int length) throws IOException {
    Random random = new Random(length);
    for (int round = 0; round < 50; round++) {
      StringBuilder text = new StringBuilder();
      int escapes = random.nextInt(4); // from none to escapes alone
      for (int i = 0; i < length; i++) {
        boolean plain = random.nextInt(3) >= escapes;
        text.append(plain ? 'x' : SOME.charAt(random.nextInt(SOME.length())));
      }
      assertThat(ours(text.toString())).isEqualTo(library(text.toString()));
    }
  }

  /** An array that was long enough for one text may not be so for the next. */
  @Test
  void writesOneTextAfterTheOther() throws IOException {
    StringWriter out = new StringWriter();
    LongTextJsonWriter json = new LongTextJsonWriter(out);
    json.beginArray();
    json.value(Pieces.whole("\u0001".repeat(1000)));
    json.value((Pieces) null).value(Pieces.whole("")).value(Pieces.whole("b"));
    json.endArray();
    assertThat(out).hasToString("[\"" + "\\u0001".repeat(1000) + "\",null,\"\",\"b\"]");
  }

  private static String ours(String text) throws IOException {
    StringWriter out = new StringWriter();
    LongTextJsonWriter json = new LongTextJsonWriter(out);
    json.setIndent(" ");
    json.beginObject();
    json.name("one").value(Pieces.whole(text)).name("two").value(Pieces.whole(text));
    json.endObject();
    return out.toString();
  }

  private static String library(String text) throws IOException {
    StringWriter out = new StringWriter();
    JsonWriter json = new JsonWriter(out);
    json.setIndent(" ");
    json.beginObject().name("one").value(text).name("two").value(text).endObject();
    return out.toString();
  }
}
