package io.github.goenv.timing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {
  private static final Path MESSAGES = Path.of("src/main/resources/io/github/goenv/messages");
  private static final Path PAGE = Path.of("src/main/resources/io/github/goenv/timing");
  private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z0-9]+}");

  @Test
  void everyTextOfThePageIsThereInBothLanguages() throws IOException {
    assertThat(bundle("page_zh-CN").stringPropertyNames())
        .isEqualTo(bundle("page").stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "timing"})
  void aTranslationHasThePlacesOfItsText(String name) throws IOException {
    Properties english = bundle(name);
    Properties chinese = bundle(name + "_zh-CN");
    for (String key : chinese.stringPropertyNames()) {
      assertThat(english.getProperty(key)).as(key).isNotNull();
      assertThat(places(chinese.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  @Test
  void whatAReportSaysOfItselfIsTranslated() throws IOException {
    Set<String> keys = new TreeSet<>(bundle("timing").stringPropertyNames());
    keys.removeIf(key -> !key.startsWith("timing.note.") && !key.startsWith("timing.reason."));
    assertThat(bundle("timing_zh-CN").stringPropertyNames()).containsAll(keys);
  }

  @Test
  void everyKeyThePageNamesHasAText() throws IOException {
    Pattern whole =
        Pattern.compile("(?:\\{\\{(?:t|label) |[\"])(page\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])(?:}}|[\"])");
    Properties texts = bundle("page");
    Set<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.list(PAGE)) {
      for (Path file : files.toList()) {
        Matcher keys = whole.matcher(Files.readString(file));
        while (keys.find()) {
          named.add(keys.group(1));
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(80);
    assertThat(texts.stringPropertyNames()).containsAll(named);
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  private static Properties bundle(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(MESSAGES.resolve(name + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }
}
