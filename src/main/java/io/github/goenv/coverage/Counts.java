package io.github.goenv.coverage;

/**
 * How many of some statements, or lines, ran.
 *
 * @param covered those that ran
 * @param total all of them
 */
public record Counts(long covered, long total) {
  /** None at all. */
  public static final Counts NONE = new Counts(0, 0);

  /** Statements of blocks. */
  static Counts of(Iterable<Block> blocks) {
    long covered = 0;
    long total = 0;
    for (Block block : blocks) {
      total += block.statements();
      covered += block.count() > 0 ? block.statements() : 0;
    }
    return new Counts(covered, total);
  }

  /** These and others. */
  public Counts plus(Counts other) {
    return new Counts(covered + other.covered, total + other.total);
  }

  /** Those that did not run. */
  public long missed() {
    return total - covered;
  }
}
