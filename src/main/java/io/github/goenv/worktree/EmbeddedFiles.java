package io.github.goenv.worktree;

import io.github.goenv.fact.Fact;
import java.nio.file.Path;
import java.util.List;

/** Asks go which files the packages of a module embed. */
@FunctionalInterface
public interface EmbeddedFiles {
  /** Their absolute paths; unknown where go does not load the module. */
  Fact<List<Path>> of(Path module) throws InterruptedException;
}
