package io.github.goenv.coverage;

import org.jspecify.annotations.Nullable;

/**
 * A function of a Go file that has a body. Lines and columns begin at 1; columns are bytes; the end
 * is the first column after its brace.
 *
 * @param receiver the name of the type it is a method of; null for a plain function
 */
public record Declared(
    String name,
    @Nullable String receiver,
    int startLine,
    int startColumn,
    int endLine,
    int endColumn) {

  /** {@code Type.Name}, or the name alone. */
  public String fullName() {
    return receiver == null ? name : receiver + "." + name;
  }

  /** Statements of the blocks that go counts as its own ({@code coverage} in cmd/cover). */
  Counts counts(Iterable<Block> blocks) {
    long covered = 0;
    long total = 0;
    for (Block block : blocks) {
      if (isPast(block)) {
        break;
      }
      if (has(block)) {
        total += block.statements();
        covered += block.count() > 0 ? block.statements() : 0;
      }
    }
    return new Counts(covered, total);
  }

  /** Whether a block lies in it. */
  boolean has(Block block) {
    return !isPast(block)
        && Block.compare(block.endLine(), block.endColumn(), startLine, startColumn) > 0;
  }

  private boolean isPast(Block block) {
    return Block.compare(block.startLine(), block.startColumn(), endLine, endColumn) >= 0;
  }
}
