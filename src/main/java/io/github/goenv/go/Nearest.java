package io.github.goenv.go;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what somebody who mistyped a name may have meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known name nearest to the typed one: fewest insertions, deletions, replacements and swaps
   * of neighbours (Damerau-Levenshtein, optimal string alignment), letter case aside; of equally
   * near ones the first in alphabetical order.
   *
   * @return empty when every name differs in more than a third of the letters of the longer one
   *     (one difference is always allowed in names of two letters or more)
   */
  public static Optional<String> of(String typed, Collection<String> known) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    @Nullable String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String name : known) {
      int longer = Math.max(wanted.length(), name.length());
      int limit = longer < 2 ? 0 : Math.max(1, longer / 3);
      if (Math.abs(wanted.length() - name.length()) > limit) {
        continue;
      }
      int distance = distance(wanted, name.toLowerCase(Locale.ROOT));
      boolean nearer =
          distance < bestDistance
              || (distance == bestDistance && best != null && name.compareTo(best) < 0);
      if (distance <= limit && nearer) {
        best = name;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, before[j - 2] + 1);
        }
        row[j] = least;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
