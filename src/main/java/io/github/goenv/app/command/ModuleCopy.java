package io.github.goenv.app.command;

import io.github.goenv.files.WorkDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Copies of go.mod and go.sum that go may write to instead of the project's own ({@code -modfile},
 * by which the sums are taken from beside it).
 */
final class ModuleCopy implements AutoCloseable {
  private final Path module;
  private final Path work;

  private ModuleCopy(Path module, Path work) {
    this.module = module;
    this.work = work;
  }

  /**
   * Copies them.
   *
   * @param goMod the project's go.mod
   * @param reports where directories for work are made
   */
  static ModuleCopy of(Path goMod, Path reports) throws IOException {
    WorkDirectory.deleteAbandoned(reports);
    Path work = WorkDirectory.in(reports);
    Path module = goMod.toAbsolutePath().getParent();
    ModuleCopy copy = new ModuleCopy(module == null ? goMod : module, work);
    Files.createDirectories(work);
    for (String name : new String[] {"go.mod", "go.sum"}) {
      Path file = copy.module.resolve(name);
      if (Files.isRegularFile(file)) {
        Files.copy(file, work.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return copy;
  }

  /** The word that has go use them. */
  String flag() {
    return "-modfile=" + work.resolve("go.mod");
  }

  /** The text of the project's own file; empty when there is none. */
  String own(String name) throws IOException {
    return text(module.resolve(name));
  }

  /** The text of the copy as it is now. */
  String copied(String name) throws IOException {
    return text(work.resolve(name));
  }

  private static String text(Path file) throws IOException {
    return Files.isRegularFile(file) ? Files.readString(file) : "";
  }

  @Override
  public void close() {
    WorkDirectory.delete(work);
  }
}
