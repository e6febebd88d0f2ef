package io.github.goenv.app.provision;

import io.github.goenv.app.CannotRun;
import io.github.goenv.go.GoRoot;
import io.github.goenv.text.Texts;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoExecutable;
import java.io.File;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The go that would be used if no version was wanted. It is not started: which version it has is in
 * the VERSION of its GOROOT, so that of a shim it is unknown.
 *
 * @param go its executable
 * @param root its GOROOT; null when it is in none
 * @param version as {@code go1.26.8}; null when it is unknown
 */
record PresentGo(Path go, @Nullable Path root, @Nullable String version) {
  /**
   * Looks for it.
   *
   * @return null when there is none on PATH that may be started
   * @throws CannotRun when one was named and is not there
   */
  static @Nullable PresentGo find(ProvisionRequest request, Texts texts) throws CannotRun {
    Path go;
    try {
      go =
          GoExecutable.find(
              request.go(), request.directory(), request.environment(), File.separatorChar == '\\');
    } catch (BadCommand e) {
      if (request.go() == null) {
        return null;
      }
      throw new CannotRun(e.problem().in(texts), e);
    }
    Path root = GoRoot.ofExecutable(go).orElse(null);
    return new PresentGo(go, root, root == null ? null : GoRoot.inspect(root).version());
  }
}
