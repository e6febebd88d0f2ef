package io.github.goenv.coverage;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A file and how much of it ran.
 *
 * @param name as in the profile: import path and file
 * @param path where it lies; null when that is not known
 * @param fits whether it could be read and has the lines the profile speaks of
 * @param blocks its blocks, in their order
 * @param lines lines with statements to how often they ran
 * @param functions those go names; null when go did not say
 */
public record FileCoverage(
    String name,
    @Nullable Path path,
    boolean fits,
    List<Block> blocks,
    SortedMap<Integer, Long> lines,
    @Nullable List<FunctionCoverage> functions) {

  /** Its statements. */
  public Counts statements() {
    return Counts.of(blocks);
  }

  /** Its lines. */
  public Counts lineCounts() {
    long covered = 0;
    for (Long hits : lines.values()) {
      covered += hits > 0 ? 1 : 0;
    }
    return new Counts(covered, lines.size());
  }
}
