package io.github.goenv.coverage;

import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts blocks together: a block that several tests or programs ran has the sum of their counts, or
 * with {@link CoverMode#SET} 1 when one of them ran it ({@code golang.org/x/tools/cover}).
 */
public final class ProfileBuilder {
  private final Map<String, List<Block>> files = new TreeMap<>();
  private @Nullable CoverMode mode;

  /** Adds all of a profile. Where modes differ only what ran is known, so the result is a set. */
  public ProfileBuilder add(CoverProfile profile) {
    mode(profile.mode());
    for (Map.Entry<String, List<Block>> file : profile.files().entrySet()) {
      files.computeIfAbsent(file.getKey(), name -> new ArrayList<>()).addAll(file.getValue());
    }
    return this;
  }

  ProfileBuilder mode(CoverMode next) {
    mode = mode == null || mode == next ? next : CoverMode.SET;
    return this;
  }

  void add(String file, Block block) {
    files.computeIfAbsent(file, name -> new ArrayList<>()).add(block);
  }

  /**
   * All that was added.
   *
   * @throws BadProfile when two blocks at one place have different numbers of statements: they are
   *     of different sources, and go refuses them too
   */
  public CoverProfile build() throws BadProfile {
    CoverMode result = mode == null ? CoverMode.SET : mode;
    Map<String, List<Block>> merged = new LinkedHashMap<>();
    for (Map.Entry<String, List<Block>> file : files.entrySet()) {
      merged.put(file.getKey(), merge(file.getKey(), file.getValue(), result));
    }
    return new CoverProfile(result, merged);
  }

  private static List<Block> merge(String file, List<Block> blocks, CoverMode mode)
      throws BadProfile {
    Block[] sorted = blocks.toArray(new Block[0]);
    Arrays.sort(sorted);
    List<Block> merged = new ArrayList<>();
    for (int i = 0; i < sorted.length; ) {
      Block first = sorted[i];
      long count = 0;
      for (; i < sorted.length && sorted[i].samePlace(first); i++) {
        if (sorted[i].statements() != first.statements()) {
          throw new BadProfile(
              Text.of(
                  "coverage.bad.statements",
                  "file",
                  file,
                  "line",
                  Integer.toString(first.startLine()),
                  "one",
                  Integer.toString(first.statements()),
                  "other",
                  Integer.toString(sorted[i].statements())));
        }
        count = sum(count, sorted[i].count());
      }
      merged.add(first.withCount(mode == CoverMode.SET ? Math.min(1, count) : count));
    }
    return Collections.unmodifiableList(merged);
  }

  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum; // neither is negative
  }
}
