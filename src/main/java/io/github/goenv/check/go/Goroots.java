package io.github.goenv.check.go;

import io.github.goenv.check.common.Characters;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.common.WindowsFixes;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;

/** What the checks of GOROOT, GOPATH and go itself share. */
final class Goroots {
  private Goroots() {}

  /** The GOROOT a user set; the check does not apply when none is. */
  static GoRootDirectory configured(Snapshot machine, Verdict verdict) {
    GoCommand go = machine.go().orNull();
    if (go == null || go.configuredRoot() instanceof Fact.Unknown<GoRootDirectory>) {
      verdict.orUnknown(machine.go());
      verdict.orUnknown(MachineFacts.go(machine, verdict).configuredRoot());
    }
    return verdict.need(
        MachineFacts.go(machine, verdict).configuredRoot(),
        Text.of("reason.not-set", "name", "GOROOT"));
  }

  static Evidence evidence(GoRootDirectory root) {
    return new Evidence("GOROOT", root.path(), root.source());
  }

  /** A directory for Go whose path no tool stumbles over. */
  static String example(Snapshot machine) {
    if (machine.host().windows()) {
      return "C:\\Go";
    }
    String home = machine.host().home().orNull();
    boolean plain = home != null && home.indexOf(' ') < 0 && MachineFacts.nonAscii(home).isEmpty();
    return plain ? home + "/sdk/go" : "/usr/local/go";
  }

  /**
   * Makes that directory. Every account may write into a new one below {@code C:\}, which {@code
   * access.hijackable} reports; so it is closed at once. Whoever makes a directory owns it, so this
   * needs no administrator.
   */
  static List<Fix> make(Snapshot machine, Text title) {
    if (!machine.host().windows()) {
      return List.of(Fix.manual(title));
    }
    String directory = example(machine);
    return List.of(
        Fix.command(
                Text.of("goroot.fix-closed", "place", directory),
                WindowsFixes.SHELL,
                "New-Item -ItemType Directory "
                    + directory
                    + " | Out-Null; icacls "
                    + directory
                    + " /inheritance:r /grant:r '*S-1-5-32-544:(OI)(CI)F' '*S-1-5-18:(OI)(CI)F'"
                    + " \"${env:USERDOMAIN}\\${env:USERNAME}:(OI)(CI)F\"",
                "Remove-Item -LiteralPath " + directory)
            .likely(),
        Fix.manual(title));
  }

  /** Whether the text cannot be meant as a path. */
  static boolean malformed(Snapshot machine, GoRootDirectory root) {
    String path = root.path();
    return !Characters.suspicious(path).isEmpty()
        || !path.equals(path.strip())
        || path.endsWith(";")
        || path.endsWith(",")
        || !MachineFacts.absolute(machine, path);
  }

  /** Whether it is no GOROOT; an unknown fact is not treated as a fault. */
  static boolean invalid(GoRootDirectory root) {
    return root.kind() == Place.Kind.MISSING
        || root.kind() == Place.Kind.FILE
        || root.kind() == Place.Kind.DEVICE
        || Boolean.FALSE.equals(root.hasTools().orNull());
  }

  /** Whether a broken GOROOT or GOPATH setting explains that go refuses to answer. */
  static boolean explains(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    GoRootDirectory root = go == null ? null : go.configuredRoot().orNull();
    return root != null && (malformed(machine, root) || invalid(root))
        || GopathInvalid.broken(machine);
  }

  /** Ends a check that looks at a GOROOT when the text or the place is already called wrong. */
  static void mustBeSound(Snapshot machine, GoRootDirectory root, Verdict verdict) {
    if (malformed(machine, root)) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "goroot.malformed"));
    }
    if (invalid(root)) {
      throw verdict.notApplicable(Text.of("reason.see", "id", "goroot.invalid"));
    }
    if (root.kind() == Place.Kind.UNREADABLE) {
      throw verdict.unknown(Text.of("reason.unreadable", "path", root.path()), null);
    }
    verdict.orUnknown(root.hasTools());
  }
}
