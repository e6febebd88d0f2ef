package io.github.goenv.check.place;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.NamedSettings;
import io.github.goenv.check.common.Shell;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the checks of access rights share. */
final class Access {
  /** What names the directory for temporary files where GOTMPDIR is not set. */
  static final Set<String> TEMPORARY = Set.of("GOTMPDIR", "TMPDIR", "TMP", "TEMP");

  private Access() {}

  /** Ways to get at a place: what its obstacle asks for, or another place. */
  static List<Fix> fixes(Snapshot machine, Place place, String right) {
    List<Fix> fixes = new ArrayList<>();
    String obstacle = place.obstacle().orNull();
    if (machine.host().windows()) {
      Shell shell = Shell.of(machine);
      fixes.add(
          Fix.command(
                  Text.of("access.fix-show", "path", place.lookedAt()),
                  shell.word(),
                  "icacls " + shell.quoted(place.lookedAt()),
                  null)
              .likely());
    } else {
      fixes.add(unix(machine, place, right, obstacle == null ? "" : obstacle));
    }
    fixes.addAll(elsewhere(machine, place));
    return fixes;
  }

  private static Fix unix(Snapshot machine, Place place, String right, String obstacle) {
    String target = Fixes.quoted(machine, place.lookedAt());
    return switch (obstacle) {
      case "read-only" ->
          Fix.manual(Text.of("access.fix-read-only", "path", place.lookedAt())).elevated();
      case "kernel" -> Fix.manual(Text.of("access.fix-kernel", "path", place.lookedAt()));
      case "no-files", "no-more-files" ->
          Fix.command(
                  Text.of("access.fix-no-files", "path", place.lookedAt()),
                  "sh",
                  "df -i " + target,
                  null)
              .likely();
      case "owner" ->
          Fix.command(
                  Text.of("access.fix-chown"), "sh", "sudo chown -R \"$(id -un)\" " + target, null)
              .elevated()
              .likely();
      case "rights" ->
          Changes.mode(
                  machine,
                  Text.of("access.fix-chmod-own"),
                  place.lookedAt(),
                  "u+" + right + "x",
                  "u-" + right)
              .likely();
      default ->
          Fix.command(
                  Text.of("access.fix-chmod"),
                  "sh",
                  "chmod u+" + right + "x " + target,
                  "chmod u-" + right + " " + target)
              .likely();
    };
  }

  /** Another place: the one go takes by itself, or one to be named. */
  static List<Fix> elsewhere(Snapshot machine, Place place) {
    List<Fix> fixes = new ArrayList<>();
    Evidence setting = setting(machine, place);
    if (setting != null) {
      fixes.addAll(Fixes.unset(machine, setting));
    }
    if (place.name().startsWith("GO") && !place.name().equals("GOROOT")) {
      fixes.add(Fixes.write(machine, place));
    }
    return fixes;
  }

  /** The setting without which go would choose another place; null when there is none. */
  private static @Nullable Evidence setting(Snapshot machine, Place place) {
    Variables variables = machine.variables().orNull();
    if (variables == null || !place.name().startsWith("GO")) {
      return null;
    }
    String name = place.name();
    if (place.name().equals("GOTMPDIR") && TEMPORARY.contains(place.source().detail())) {
      // Without TMPDIR it is /tmp; Windows would go on with its own directory.
      name = machine.host().windows() ? "GOTMPDIR" : place.source().detail();
    } else if (place.name().equals("GOMODCACHE")
        && place.source().kind() == Source.Kind.GO_DEFAULT) {
      name = "GOPATH"; // which it is made of
    }
    return NamedSettings.setting(variables, name);
  }
}
