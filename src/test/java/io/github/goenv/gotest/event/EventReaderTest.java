package io.github.goenv.gotest.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import io.github.goenv.gotest.event.TestEvent.Action;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  @Test
  void readsWhatGoPrints() {
    assertThat(
            EventReader.read(
                "{\"Time\":\"2026-11-28T12:00:00Z\",\"Action\":\"output\",\"Package\":\"a/b\","
                    + "\"Test\":\"TestA/x\",\"Output\":\"    \\u003cb\\u003e \\\"q\\\" \\ttab\\n\"}"))
        .isEqualTo(
            new TestEvent(
                Action.OUTPUT, "a/b", "TestA/x", -1, "    <b> \"q\" \ttab\n", null, null));
    assertThat(
            EventReader.read(
                "{\"Action\":\"fail\",\"Package\":\"p\",\"Elapsed\":0.25,"
                    + "\"FailedBuild\":\"p [p.test]\"}"))
        .isEqualTo(new TestEvent(Action.FAIL, "p", "", 0.25, "", null, "p [p.test]"));
    assertThat(EventReader.read("{\"ImportPath\":\"p\",\"Action\":\"build-fail\"}"))
        .isEqualTo(new TestEvent(Action.BUILD_FAIL, "", "", -1, "", "p", null));
    assertThat(EventReader.read("{\"Action\":\"attr\",\"Key\":\"k\",\"Value\":\"v\"}").action())
        .isEqualTo(Action.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ok  \ta/b\t0.1s",
        "{",
        "{}",
        "{\"Action\"",
        "{\"Action\":\"run\"",
        "{\"Action\":\"run\",\"Package\":\"p",
        "{\"Action\":\"run\",}",
        "{\"Action\":\"run\"} rest",
        "{\"Action\":\"run\" \"Package\":\"p\"}",
        "{\"Action\":\"ru\\n",
        "{\"Action\":\"ru\\u12\"}",
        "{\"Action\":\"ru\\x\"}",
        "{\"Action\":{\"a\":1}}",
        "{\"Action\":[\"run\"]}",
        "[{\"Action\":\"run\"}]",
        "\u0000\u0001",
      })
  void takesNothingElseForAnEvent(String line) {
    assertThat(EventReader.read(line)).isNull();
  }

  /** Whatever a line is, it is an event as Gson reads it, or none. */
  @Test
  void readsAsGsonDoes() {
    Random random = new Random(7);
    String whole =
        "{\"Time\":\"t\",\"Action\":\"output\",\"Package\":\"p\",\"Test\":\"T\\u00e4\",\"Elapsed\":"
            + "1.5,\"Output\":\"a\\\\b\\n\"}";
    int events = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder(whole);
      for (int changes = random.nextInt(3); changes > 0; changes--) {
        int at = random.nextInt(line.length());
        switch (random.nextInt(3)) {
          case 0 -> line.deleteCharAt(at);
          case 1 -> line.insert(at, "{}\",:\\u0a".charAt(random.nextInt(9)));
          default -> line.setLength(Math.max(1, at));
        }
      }
      TestEvent event = EventReader.read(line.toString());
      JsonObject object = object(line.toString());
      if (event != null) {
        events++;
        assertThat(object).as("%s", line).isNotNull();
        if (object.has("Output") && object.get("Output").getAsJsonPrimitive().isString()) {
          assertThat(event.output()).as("%s", line).isEqualTo(object.get("Output").getAsString());
        }
      }
    }
    assertThat(events).isGreaterThan(5_000);
    assertThat(EventReader.read(whole)).isNotNull();
  }

  private static JsonObject object(String line) {
    try {
      return JsonParser.parseString(line).getAsJsonObject();
    } catch (JsonSyntaxException | IllegalStateException e) {
      return null;
    }
  }
}
