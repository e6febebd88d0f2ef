package io.github.goenv.check.common;

import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Snapshot;

/** Whether a go command is where it is on purpose: then nobody is to be warned of it. */
public final class ChosenGo {
  /** Directories of CI agents for tools (setup-go, UseGo), with slashes, in small letters. */
  private static final String[] TOOL_CACHES = {"/hostedtoolcache/", "/_tool/go/"};

  /**
   * Directories of programs that switch between versions of Go, and of those that {@code
   * golang.org/dl} and GoLand unpack.
   */
  private static final String[] MANAGERS = {
    "/.asdf/",
    "/mise/",
    "/.goenv/",
    "/.gvm/",
    "/.gobrew/",
    "/.g/go/",
    "/.g/versions/",
    "/.proto/",
    "/.version-fox/",
    "/.vfox/",
    "/.sdkman/",
    "/scoop/shims/",
    "/scoop/apps/go/",
    "/sdk/go1."
  };

  private ChosenGo() {}

  /** Whether a version manager or a CI agent put it there. */
  public static boolean byTool(Snapshot machine, String executable) {
    String path = MachineFacts.normal(machine, executable).toLowerCase(java.util.Locale.ROOT);
    if (contains(path, TOOL_CACHES) || contains(path, MANAGERS)) {
      return true;
    }
    SearchPath search = machine.path().orNull();
    if (search != null) {
      for (Candidate candidate : search.candidates("go")) {
        if (MachineFacts.samePath(machine, candidate.path(), executable)) {
          String real = candidate.realPath().orNull();
          return candidate.kind() == Candidate.Kind.SHIM
              || real != null && contains(MachineFacts.normal(machine, real), MANAGERS);
        }
      }
    }
    return false;
  }

  /** The same, or GOROOT names the directory it lies in. */
  public static boolean onPurpose(Snapshot machine, String executable) {
    if (byTool(machine, executable)) {
      return true;
    }
    GoCommand go = machine.go().orNull();
    GoRootDirectory root = go == null ? null : go.configuredRoot().orNull();
    String bin = MachineFacts.parent(executable);
    return root != null
        && (MachineFacts.samePath(machine, root.path() + "/bin", bin)
            || MachineFacts.samePath(machine, root.path() + "\\bin", bin));
  }

  private static boolean contains(String path, String[] parts) {
    for (String part : parts) {
      if (path.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
