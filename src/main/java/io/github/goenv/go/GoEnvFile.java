package io.github.goenv.go;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file {@code go env -w} writes, or {@code $GOROOT/go.env}: lines {@code KEY=VALUE}, no
 * quoting.
 *
 * <p>Read as cmd/go/internal/cfg (readEnvFile) does: lines end at LF only, so a CR belongs to the
 * value; a line whose first letter is not A–Z, or that has no "=", is silently ignored.
 *
 * @param values what go sees, in the file's order
 * @param ignored numbers, from 1, of lines with text that have no effect, but for comments
 */
public record GoEnvFile(Map<String, String> values, List<Integer> ignored) {

  /** More than any such file has; what lies beyond is not looked at. */
  public static final int LIMIT_BYTES = 1 << 20;

  /** Which of the two files: they differ in what a repeated key means. */
  public enum Layer {
    /** The user's file: the last of several lines for a key counts. */
    USER,
    /** {@code $GOROOT/go.env}: the first one counts. */
    GOROOT
  }

  public GoEnvFile {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    ignored = List.copyOf(ignored);
  }

  /**
   * Reads at most {@link #LIMIT_BYTES} of the file as UTF-8, malformed bytes as U+FFFD.
   *
   * @throws IOException when the file cannot be read; NoSuchFileException when there is none
   */
  public static GoEnvFile read(Path file, Layer layer) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return parse(new String(in.readNBytes(LIMIT_BYTES), StandardCharsets.UTF_8), layer);
    }
  }

  /** Takes the file's text apart; every text is one. */
  public static GoEnvFile parse(String text, Layer layer) {
    Map<String, String> values = new LinkedHashMap<>();
    List<Integer> ignored = new ArrayList<>();
    int number = 0;
    for (int at = 0; at < text.length(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(at, end);
      number++;
      at = end + 1;
      int equals = line.indexOf('=');
      if (equals > 0 && isName(line, equals)) {
        String key = line.substring(0, equals);
        if (layer == Layer.USER || !values.containsKey(key)) {
          values.put(key, line.substring(equals + 1));
        }
      } else if (!line.isBlank() && line.charAt(0) != '#') {
        ignored.add(number);
      }
    }
    return new GoEnvFile(values, ignored);
  }

  /** Go takes any key that begins with A–Z, but only ever asks for letters, digits and "_". */
  private static boolean isName(String line, int end) {
    char first = line.charAt(0);
    if (first < 'A' || first > 'Z') {
      return false;
    }
    for (int i = 1; i < end; i++) {
      char c = line.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && (c < '0' || c > '9') && c != '_') {
        return false;
      }
    }
    return true;
  }
}
