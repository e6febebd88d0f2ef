package io.github.goenv.app.provision;

import io.github.goenv.files.WorkDirectory;
import io.github.goenv.go.GoRoot;
import io.github.goenv.verify.ToolchainId;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where a toolchain is kept. Its directory comes into being by a move, whole.
 *
 * @param parent of all toolchains
 * @param id which it is
 */
record ToolchainPlace(Path parent, ToolchainId id) {
  /** A scanner that has opened new files lets go of them within this (golang/go#36568). */
  private static final int[] PAUSES_MILLIS = {20, 80, 320, 640, 1280, 2560, 5120};

  /** The toolchain's directory (GOROOT). */
  Path root() {
    return parent.resolve(name());
  }

  private String name() {
    return id.version() + "." + id.os() + "-" + id.arch();
  }

  /** Its go command. */
  Path go() {
    return root().resolve("bin").resolve("go" + suffix());
  }

  private String suffix() {
    return id.os().equals("windows") ? ".exe" : "";
  }

  /** Locked by whoever makes it. */
  Path lock() {
    return parent.resolve("." + name() + ".lock");
  }

  /** What the names of directories begin with in which it is made. */
  String prefix() {
    return "." + name() + ".tmp-";
  }

  /**
   * Whether it is there. VERSION is written last, so that after a power failure it is missing or
   * empty sooner than any other file.
   */
  boolean whole() {
    return Files.isRegularFile(go())
        && Files.isRegularFile(root().resolve(id.tools() + "compile" + suffix()))
        && id.version().equals(GoRoot.inspect(root()).version());
  }

  /** Deletes what processes have left that were killed; for the owner of the lock. */
  void clean() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, prefix() + "*")) {
      for (Path each : left) {
        WorkDirectory.delete(each);
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /**
   * Makes {@code made} the toolchain.
   *
   * @param aside where a damaged one goes that has this name
   */
  void take(Path made, Path aside) throws IOException, InterruptedException {
    if (Files.exists(root()) && !whole()) {
      move(root(), aside);
    }
    try {
      move(made, root());
    } catch (FileSystemException e) {
      if (!whole()) { // else another process was faster
        throw e;
      }
    }
  }

  private static void move(Path from, Path to) throws IOException, InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (AccessDeniedException e) {
        if (attempt == PAUSES_MILLIS.length || Files.exists(to)) {
          throw e;
        }
        Thread.sleep(PAUSES_MILLIS[attempt]);
      }
    }
  }
}
