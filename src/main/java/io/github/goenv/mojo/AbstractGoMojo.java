package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.mojo.session.GoParameter;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals that use go have in common. */
abstract class AbstractGoMojo extends AbstractGoenvMojo {

  /**
   * The go command to use: an executable, or what is to be found out by a {@code version}, as in
   * {@code <go><version>1.26.8</version></go>}; beside it {@code <executable>} names the one that
   * is used if it has that version. Default: the first on PATH. Example: {@code
   * /usr/local/go/bin/go}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.go")
  @Nullable GoParameter go;

  /**
   * The release of Go to use, as {@code <go><version>} has it, which counts more. Where the go that
   * would be used has another version, it is the one that {@code goenv:provision} has fetched, and
   * if there is none it is fetched, unless the goal only looks, as goenv:doctor does. Default: any
   * version. Example: {@code 1.26.8}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.go.version")
  @Nullable String goVersion;

  /**
   * Where releases of Go are kept that were fetched, for all projects and users that may write
   * there. Default: {@code goenv-maven-plugin/toolchains} in the user's cache directory ({@code
   * $XDG_CACHE_HOME} or {@code ~/.cache}, on macOS {@code ~/Library/Caches}, on Windows {@code
   * %LOCALAPPDATA%}). Example: {@code /var/cache/goenv}.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.provision.directory")
  @Nullable File provisionDirectory;

  /**
   * Seconds that an answer may take when a release of Go is fetched, and that its download may
   * pause, 1 to 3600.
   *
   * @since 0.1.0
   */
  @Parameter(property = "goenv.provision.timeout", defaultValue = "120")
  int provisionTimeout = 120;

  /** The executable to use, fetched where it has to be; null for the first on PATH. */
  final @Nullable String executable() throws CannotRun, Rejected, InterruptedException {
    return executable(go, goVersion, provisionDirectory, provisionTimeout, true);
  }
}
