package io.github.goenv.gobuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the message bundle and the code that uses it together. */
class BuildTextsTest {
  private static final Path SOURCES = Path.of("src/main/java/io/github/goenv");
  private static final Pattern KEY = Pattern.compile("\"((?:build|timings)\\.[A-Za-z.-]+)\"");
  private static final Pattern CALL =
      Pattern.compile(
          "(?:Text\\.of|Map\\.of|texts\\.text)\\(\\s*\"((?:build|timings)\\.[A-Za-z.-]+)\"([^;]*);");
  private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\$)\\{([a-z]+)}");

  /** Not the plugin's placeholders but the user's. */
  private static final Set<String> OF_OUTPUT = Set.of("goos", "goarch", "exe", "property");

  @Test
  void everyKeyHasATextAndEveryTextAUse() throws Exception {
    Set<String> used = new TreeSet<>();
    for (String source : sources()) {
      Matcher matcher = KEY.matcher(source);
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
    }
    assertThat(used).hasSizeGreaterThan(40).isEqualTo(new TreeSet<>(texts().stringPropertyNames()));
  }

  @Test
  void everyPlaceholderIsGivenWhereTheTextIsUsed() throws Exception {
    Properties texts = texts();
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (String source : sources()) {
      Matcher call = CALL.matcher(source);
      while (call.find()) {
        Matcher placeholder = PLACEHOLDER.matcher(texts.getProperty(call.group(1), ""));
        while (placeholder.find()) {
          seen++;
          String name = placeholder.group(1);
          if (!OF_OUTPUT.contains(name) && !call.group(2).contains("\"" + name + "\"")) {
            missing.add(call.group(1) + " {" + name + "}");
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(seen).isGreaterThan(40);
  }

  private static Properties texts() throws IOException {
    Properties texts = new Properties();
    try (var reader =
        Files.newBufferedReader(
            Path.of("src/main/resources/io/github/goenv/messages/build.properties"))) {
      texts.load(reader);
    }
    return texts;
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    for (String name : List.of("gobuild", "app", "mojo", "check/artifact", "toolchain")) {
      try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          sources.add(Files.readString(file));
        }
      }
    }
    return sources;
  }
}
