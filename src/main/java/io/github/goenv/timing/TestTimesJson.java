package io.github.goenv.timing;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import io.github.goenv.timing.TestTimes.PackageTest;
import io.github.goenv.timing.TestTimes.SlowTest;
import io.github.goenv.timing.TestTimes.State;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The part {@code tests} of a report as JSON and back. */
final class TestTimesJson {
  private TestTimesJson() {}

  /**
   * Writes the field.
   *
   * @param block style of the file
   * @param line style of an entry of a list
   */
  static void write(TestTimes tests, JsonWriter json, FormattingStyle block, FormattingStyle line)
      throws IOException {
    json.name("tests").beginObject();
    json.name("goal").value(tests.goal().word());
    json.name("reruns").value(tests.reruns());
    json.name("rerunMs").jsonValue(Decimals.millis(tests.rerunNs()));
    json.name("packages").beginArray();
    for (PackageTest each : tests.packages()) {
      json.beginObject();
      json.setFormattingStyle(line);
      json.name("package").value(each.importPath());
      json.name("state").value(each.state().word());
      json.name("tests").value(each.tests());
      millis(json, "compileMs", each.compileNs());
      millis(json, "linkMs", each.linkNs());
      millis(json, "vetMs", each.vetNs());
      millis(json, "runMs", each.runNs());
      json.endObject();
      json.setFormattingStyle(block);
    }
    json.endArray();
    json.name("slowest").beginArray();
    for (SlowTest each : tests.slowest()) {
      json.beginObject();
      json.setFormattingStyle(line);
      json.name("package").value(each.importPath());
      json.name("test").value(each.test());
      millis(json, "ms", each.ns());
      json.endObject();
      json.setFormattingStyle(block);
    }
    json.endArray();
    json.endObject();
  }

  private static void millis(JsonWriter json, String name, @Nullable Long nanos)
      throws IOException {
    json.name(name);
    if (nanos == null) {
      json.nullValue();
    } else {
      json.jsonValue(Decimals.millis(nanos));
    }
  }

  /** Reads the value of the field; null where it is null. */
  static @Nullable TestTimes read(JsonReader json) throws IOException {
    if (json.peek() == JsonToken.NULL) {
      json.nextNull();
      return null;
    }
    JsonFields top = new JsonFields();
    List<PackageTest> packages = new ArrayList<>();
    List<SlowTest> slowest = new ArrayList<>();
    json.beginObject();
    while (json.hasNext()) {
      String name = json.nextName();
      switch (name) {
        case "packages" -> JsonFields.list(json, () -> packages.add(tested(JsonFields.of(json))));
        case "slowest" -> JsonFields.list(json, () -> slowest.add(slow(JsonFields.of(json))));
        default -> top.read(json, name);
      }
    }
    json.endObject();
    return new TestTimes(
        TestTimes.Goal.of(top.text("goal")),
        packages,
        slowest,
        top.number("reruns"),
        top.nanos("rerunMs"));
  }

  private static PackageTest tested(JsonFields of) {
    return new PackageTest(
        of.text("package"),
        State.valueOf(of.text("state").toUpperCase(Locale.ROOT)),
        of.integer("tests"),
        of.findNanos("compileMs"),
        of.findNanos("linkMs"),
        of.findNanos("vetMs"),
        of.findNanos("runMs"));
  }

  private static SlowTest slow(JsonFields of) {
    return new SlowTest(of.text("package"), of.text("test"), of.nanos("ms"));
  }
}
