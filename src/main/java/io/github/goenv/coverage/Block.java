package io.github.goenv.coverage;

/**
 * Statements that run one after the other, as a line of a profile has them. Lines and columns begin
 * at 1; columns are bytes; the end is the first column that is no part of it.
 *
 * @param statements how many there are; 0 for an empty function
 * @param count how often they ran
 */
public record Block(
    int startLine, int startColumn, int endLine, int endColumn, int statements, long count)
    implements Comparable<Block> {

  /** By place: a file has one block at each. */
  @Override
  public int compareTo(Block other) {
    int order = compare(startLine, startColumn, other.startLine, other.startColumn);
    return order != 0 ? order : compare(endLine, endColumn, other.endLine, other.endColumn);
  }

  /** Whether two blocks are at the same place. */
  boolean samePlace(Block other) {
    return compareTo(other) == 0;
  }

  /** Whether its end is not before its start. */
  boolean isInOrder() {
    return compare(startLine, startColumn, endLine, endColumn) <= 0;
  }

  Block withCount(long count) {
    return new Block(startLine, startColumn, endLine, endColumn, statements, count);
  }

  static int compare(int line, int column, int otherLine, int otherColumn) {
    return line != otherLine
        ? Integer.compare(line, otherLine)
        : Integer.compare(column, otherColumn);
  }
}
