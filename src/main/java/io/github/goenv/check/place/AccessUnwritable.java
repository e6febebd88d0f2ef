package io.github.goenv.check.place;

import io.github.goenv.check.common.Changes;
import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.Loadings;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code access.unwritable}: this account cannot write to a cache, temp or output directory. */
final class AccessUnwritable implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    List<Place> places = verdict.need(machine.places(), Text.of("reason.no-places"));
    for (Place place : places) {
      if (place.name().equals("GOROOT")
          || place.name().equals("project")
          || place.name().equals("GOPATH")) {
        continue;
      }
      String problem = problem(place);
      if (problem != null && unnamed(machine, place)) {
        problem = "no-temp";
      }
      if (problem != null) {
        verdict.fail(
            most(machine, place),
            place.name(),
            Text.of(
                "access.unwritable." + problem,
                "name",
                said(place),
                "path",
                place.path(),
                "parent",
                place.lookedAt()),
            List.of(new Evidence(said(place), place.path(), place.source())),
            fixes(machine, place, problem));
      } else if (place.writable() instanceof Fact.Unknown<Boolean> unknown) {
        verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
      }
    }
  }

  /** What is wrong, as the end of a message key; null when nothing is. */
  private static @Nullable String problem(Place place) {
    boolean temporary = place.name().equals("GOTMPDIR");
    if (place.kind() == Place.Kind.DEVICE) {
      return place.lookedAt().equals(place.path()) ? "device" : "below-device";
    }
    if (place.kind() == Place.Kind.FILE && place.realPath() instanceof Fact.Unknown<String>) {
      return WindowsPaths.isRoot(place.lookedAt()) ? "no-drive" : "link";
    }
    if (place.kind() == Place.Kind.FILE) {
      return place.lookedAt().equals(place.path()) ? "file" : "below-file";
    }
    if (temporary && place.kind() == Place.Kind.MISSING) {
      return "missing"; // go makes no temporary directory (measured with Go 1.26)
    }
    String obstacle = place.obstacle().orNull();
    if ("no-files".equals(obstacle)) {
      return "no-files";
    }
    if ("no-more-files".equals(obstacle)) {
      return null; // go does without; disk.space reports it
    }
    String type = place.fileSystem().orNull();
    boolean kernel = "proc".equals(type) || "sysfs".equals(type); // where nobody makes anything
    if (kernel || Boolean.FALSE.equals(place.writable().orNull())) {
      return place.kind() == Place.Kind.MISSING ? "parent" : "denied";
    }
    if (full(place)) {
      return "full";
    }
    return null;
  }

  /**
   * Whether nothing at all fits any more into a place where every build writes. A full cache is no
   * such place: go does without (measured with Go 1.26).
   */
  static boolean full(Place place) {
    Long free = place.freeBytes().orNull();
    boolean always = place.name().equals("GOTMPDIR") || place.name().equals("output");
    return always && free != null && free == 0;
  }

  /** Go loads what it needs: then a module cache that is filled need not be written to. */
  private static Severity most(Snapshot machine, Place place) {
    return place.name().equals("GOMODCACHE") && Loadings.accepts(machine)
        ? Severity.WARNING
        : Severity.ERROR;
  }

  /** The variable that names the place: without GOTMPDIR it is the system's. */
  private static String said(Place place) {
    return place.name().equals("GOTMPDIR") && Access.TEMPORARY.contains(place.source().detail())
        ? place.source().detail()
        : place.name();
  }

  /** Nothing names a temporary directory, so Windows gives its own (GetTempPath). */
  private static boolean unnamed(Snapshot machine, Place place) {
    return machine.host().windows()
        && place.name().equals("GOTMPDIR")
        && place.source().kind() != Source.Kind.GO_ENV_FILE
        && !Access.TEMPORARY.contains(place.source().detail());
  }

  private static List<Fix> fixes(Snapshot machine, Place place, String problem) {
    if (problem.equals("missing")) {
      Evidence setting = new Evidence(said(place), place.path(), place.source());
      List<Fix> fixes = new ArrayList<>();
      if (Boolean.FALSE.equals(place.writable().orNull())) {
        return Fixes.unset(machine, setting); // where it could not be created
      }
      fixes.add(
          Changes.directory(machine, Text.of("access.fix-make", "path", place.path()), place.path())
              .likely());
      fixes.addAll(Fixes.unset(machine, setting));
      return fixes;
    }
    if (problem.equals("no-temp")) {
      Variables variables = machine.variables().orNull();
      String local = variables == null ? null : variables.process("LOCALAPPDATA");
      String wanted = local == null ? Fixes.elsewhere(machine, "tmp") : local + "\\Temp";
      return List.of(
          Fix.template(
              Text.of("access.fix-temp"),
              Fixes.shell(machine),
              Fixes.assign(machine, "TEMP", wanted)));
    }
    if (problem.equals("full")) {
      return List.of(Fix.manual(Text.of("disk.space.fix-free", "path", place.path())));
    }
    Text move =
        switch (problem) {
          case "file", "below-file" -> Text.of("access.fix-move", "path", place.lookedAt());
          case "link" -> Text.of("access.fix-link", "path", place.lookedAt());
          default -> null;
        };
    boolean device = problem.endsWith("device") || problem.equals("no-drive");
    if (move == null && !device) {
      return Access.fixes(machine, place, "w");
    }
    // A file somebody may need is moved only where no setting can be taken back.
    List<Fix> fixes = new ArrayList<>(Access.elsewhere(machine, place));
    if (move != null) {
      fixes.add(Fix.manual(move));
    }
    return fixes;
  }
}
