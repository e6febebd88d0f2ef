package io.github.goenv.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code go tool cover -func} says: a line {@code file:line:<tabs>name<tabs>percent} for each
 * function, and one for the total.
 *
 * @param files file, as in the profile, to its functions in their order
 * @param total the percentage of all functions; null when it is not there, so the answer is cut off
 */
public record FunctionLines(Map<String, List<Function>> files, @Nullable String total) {
  /**
   * A function by go's words.
   *
   * @param percent with its sign
   */
  public record Function(int line, String name, String percent) {}

  /** Reads the answer; what is no such line says nothing. */
  public static FunctionLines parse(Iterable<String> lines) {
    Map<String, List<Function>> files = new HashMap<>();
    String total = null;
    for (String line : lines) {
      int percentAt = line.lastIndexOf('\t') + 1;
      int nameEnd = trimTabs(line, percentAt);
      int nameAt = nameEnd <= 0 ? 0 : line.lastIndexOf('\t', nameEnd - 1) + 1;
      int placeEnd = trimTabs(line, nameAt);
      String percent = line.substring(percentAt);
      if (placeEnd <= 0 || !percent.endsWith("%")) {
        continue;
      }
      String place = line.substring(0, placeEnd);
      String name = line.substring(nameAt, nameEnd);
      if (place.equals("total:")) {
        total = percent;
        continue;
      }
      int colon = place.lastIndexOf(':', place.length() - 2);
      Integer number = place.endsWith(":") && colon > 0 ? number(place, colon + 1) : null;
      if (number != null) {
        files
            .computeIfAbsent(place.substring(0, colon), file -> new ArrayList<>())
            .add(new Function(number, name, percent));
      }
    }
    return new FunctionLines(files, total);
  }

  private static int trimTabs(String line, int end) {
    int at = end;
    while (at > 0 && line.charAt(at - 1) == '\t') {
      at--;
    }
    return at;
  }

  private static @Nullable Integer number(String place, int from) {
    try {
      return Integer.valueOf(place.substring(from, place.length() - 1));
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
