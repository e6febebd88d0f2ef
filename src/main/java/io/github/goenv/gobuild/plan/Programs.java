package io.github.goenv.gobuild.plan;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run of go writes into a directory.
 *
 * @param all the programs, in the order in which go lists them; empty for a library, of which go
 *     compiles the packages and writes nothing
 * @param staging where go writes them under its own names, to find there what is up to date; null
 *     when that is where they are wanted
 */
public record Programs(List<Program> all, @Nullable Path staging) {

  /** Keeps its own copy of the list. */
  public Programs {
    all = List.copyOf(all);
  }
}
