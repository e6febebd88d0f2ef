package io.github.goenv.app.verify;

import io.github.goenv.app.Output;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.filetree.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Lists of the files of locked toolchains, kept by whoever has read one that was as it is locked.
 * Each proves itself by the node of its root.
 *
 * @param cache where they are; null for nowhere
 */
record KeptTrees(@Nullable Path cache, Output output) {
  private static final int MOST_LIST = 64 << 20;

  /** The tree with this root; null when it was not kept. */
  @Nullable FileTree of(String root) {
    Path file = file(root);
    try {
      if (file == null || !Files.isRegularFile(file) || Files.size(file) > MOST_LIST) {
        return null;
      }
      FileTree tree = FileTree.ofList(Files.readString(file));
      return tree != null && tree.root().equals(root) ? tree : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Keeps one for the time when a file differs; that it cannot be kept harms nothing now. */
  void keep(ReadTree.Read read) {
    Path file = file(read.root());
    if (file == null || Files.exists(file)) {
      return;
    }
    try {
      AtomicFiles.write(file, out -> out.write(read.all().list()));
    } catch (IOException e) {
      output.detail(FileErrors.words(e));
    }
  }

  private @Nullable Path file(String root) {
    return cache == null ? null : cache.resolve("trees").resolve(root + ".txt");
  }
}
