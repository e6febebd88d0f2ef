package io.github.goenv.synced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropboxInfoTest {
  private static final String REAL =
      """
      {"personal": {"path": "C:\\\\Users\\\\Grün\\\\Dropbox", "host": 4711, "is_team": false,
       "subscription_type": "Basic"},
       "business": {"host": 1, "path": "D:\\\\Dropbox (Acme)", "is_team": true}}
      """;

  private static Map<String, String> read(String text) throws IOException {
    return DropboxInfo.read(new StringReader(text));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(
            REAL, Map.of("personal", "C:\\Users\\Grün\\Dropbox", "business", "D:\\Dropbox (Acme)")),
        Arguments.of("{}", Map.of()),
        Arguments.of("{\"personal\": null}", Map.of()),
        Arguments.of("{\"personal\": []}", Map.of()),
        Arguments.of("{\"personal\": \"C:\\\\x\"}", Map.of()),
        Arguments.of("{\"personal\": {\"path\": 3}}", Map.of()),
        Arguments.of("{\"personal\": {\"path\": \"\"}}", Map.of()),
        Arguments.of("{\"personal\": {\"path\": null, \"host\": {\"path\": \"no\"}}}", Map.of()),
        Arguments.of(
            "{\"x\": {\"path\": \"C:\\\\one\", \"path\": \"C:\\\\two\"}}", Map.of("x", "C:\\two")));
  }

  @ParameterizedTest
  @MethodSource("files")
  void foldersAreReadByAccount(String text, Map<String, String> folders) throws IOException {
    assertThat(read(text)).isEqualTo(folders);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "3", "{", "{\"personal\": {\"path\": \"C:", "\0"})
  void whatIsNoObjectFails(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @Test
  void depthDoesNotExhaustTheStack() {
    String deep = "{\"personal\": {\"x\": " + "[".repeat(200_000);
    assertThatThrownBy(() -> read(deep)).isInstanceOf(IOException.class);
  }

  @Test
  void damageIsAnIoExceptionOrFewerFolders() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(REAL);
      for (int n = 1 + random.nextInt(4); n > 0; n--) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x7F));
      }
      text.setLength(random.nextInt(3) == 0 ? random.nextInt(text.length()) : text.length());
      try {
        assertThat(read(text.toString()).values()).doesNotContain("");
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }
}
