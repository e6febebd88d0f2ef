package io.github.goenv.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A table has what its files have. */
class MessageTableTest {
  private static final Path HOME = Path.of("src/main/resources/io/github/goenv/messages");

  static List<String> bundles() throws IOException {
    try (Stream<Path> all = Files.list(HOME)) {
      return all.map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> name.indexOf('_') < 0)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void aBundleOfOurs(String bundle) throws IOException {
    Properties english = properties(bundle);
    Properties chinese = new Properties();
    chinese.putAll(english);
    chinese.putAll(properties(bundle + "_zh-CN"));
    same(english, MessageFiles.read(bundle, "en"));
    same(chinese, MessageFiles.read(bundle, "zh-CN"));
    same(english, MessageFiles.read(bundle, "fr"));
  }

  @Test
  void keysOfTheSameHash() {
    assertThat("a.AaAa").hasSameHashCodeAs("a.BBBB").hasSameHashCodeAs("a.AaBB");
    Map<String, String> messages = Map.of("a.AaAa", "1", "a.BBBB", "2", "z", "3");
    MessageTable table = new MessageTable(MessageTable.write(messages));
    messages.forEach((key, text) -> assertThat(table.get(key)).isEqualTo(text));
    assertThat(table.get("a.AaBB")).isNull();
  }

  @Test
  void noMessage() {
    MessageTable table = new MessageTable(MessageTable.write(Map.of()));
    assertThat(table.get("a")).isNull();
    assertThat(table.keys()).isEmpty();
  }

  @Test
  void anyMessages() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Map<String, String> messages = new HashMap<>();
      for (int i = random.nextInt(50); i > 0; i--) {
        messages.put(text(random), text(random));
      }
      MessageTable table = new MessageTable(MessageTable.write(messages));
      assertThat(table.keys()).as("seed %d", seed).isEqualTo(messages.keySet());
      messages.forEach((key, text) -> assertThat(table.get(key)).isEqualTo(text));
      String other = text(random) + "!";
      assertThat(table.get(other)).as("seed %d", seed).isEqualTo(messages.get(other));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint("aB.-é界😀\n".codePoints().skip(random.nextInt(8)).findFirst().orElse(0));
    }
    return text.toString();
  }

  private static void same(Properties expected, byte[] written) {
    MessageTable table = new MessageTable(written);
    assertThat(table.keys()).isEqualTo(expected.stringPropertyNames());
    for (String key : expected.stringPropertyNames()) {
      assertThat(table.get(key)).as(key).isEqualTo(expected.getProperty(key));
    }
  }

  private static Properties properties(String name) throws IOException {
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(HOME.resolve(name + ".properties"))) {
      read.load(reader);
    }
    return read;
  }
}
