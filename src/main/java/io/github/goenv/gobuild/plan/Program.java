package io.github.goenv.gobuild.plan;

/**
 * A main package, and the file that is built of it.
 *
 * @param importPath the package
 * @param built the name go gives to the file
 * @param file the name it is to have
 */
public record Program(String importPath, String built, String file) {

  /** Whether the file has to be given its name when go is done. */
  public boolean renamed() {
    return !built.equals(file);
  }
}
