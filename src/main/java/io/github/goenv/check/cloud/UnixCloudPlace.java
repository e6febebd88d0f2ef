package io.github.goenv.check.cloud;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Clouds.Mount;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code cloud.goroot}, {@code cloud.gopath}, … on macOS and Linux: one directory of the build is
 * synchronised with a cloud, or is one that is mounted. Go builds there, so that it is no error by
 * itself.
 *
 * @param name the place
 */
record UnixCloudPlace(String name) implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Clouds clouds = clouds(machine, verdict);
    Severity atMost = policy.strict() ? Severity.ERROR : Severity.WARNING;
    List<Place> places = places(machine, verdict);
    for (Place place : places) {
      Mount mount = mounted(clouds, place);
      SyncFolder folder = folder(machine, clouds, place.path(), real(place));
      Evidence own = new Evidence(place.name(), place.path(), place.source());
      if (folder != null) {
        verdict.fail(
            atMost,
            place.name(),
            inside(place.name(), real(place), folder),
            List.of(own, evidence(folder)),
            fixes(machine, place));
      } else if (mount != null) {
        verdict.fail(
            atMost,
            place.name(),
            Text.of(
                "cloud.mounted",
                "name",
                place.name(),
                "path",
                real(place),
                "type",
                mount.type(),
                "mounted",
                mount.source()),
            List.of(own, new Evidence(mount.type(), mount.source(), mountInfo())),
            fixes(machine, place));
      } else {
        mustBeSettled(clouds, verdict, place);
      }
    }
    if (name.equals("GOPATH")) {
      furtherEntries(machine, clouds, verdict, atMost);
    }
    if (verdict.results().isEmpty()) {
      Place first = places.get(0);
      verdict.pass(
          Text.of("cloud.outside", "name", first.name(), "path", real(first)),
          List.of(new Evidence(first.name(), first.path(), first.source())));
    }
  }

  /** Every machine has them: not there means that nobody looked. */
  static Clouds clouds(Snapshot machine, Verdict verdict) {
    if (machine.clouds() instanceof Fact.Absent<Clouds>) {
      throw verdict.unknown(Text.of("fact.not-read"), null);
    }
    return verdict.need(machine.clouds(), Text.of("fact.not-read"));
  }

  /** The project with its output, or the one place of this name. */
  private List<Place> places(Snapshot machine, Verdict verdict) {
    List<Place> places = new ArrayList<>();
    Place own = machine.place(name);
    if (own != null) {
      places.add(own);
    }
    Place output = name.equals("project") ? machine.place("output") : null;
    if (output != null && (own == null || !inside(machine, output, own))) {
      places.add(output);
    }
    if (places.isEmpty()) {
      throw MachineFacts.notRead(machine, verdict, name);
    }
    return places;
  }

  private static boolean inside(Snapshot machine, Place output, Place project) {
    return MachineFacts.under(machine, real(output), real(project));
  }

  /** Where its files are, or will be; its path when that is not known. */
  private static String real(Place place) {
    String real = place.realPath().orNull();
    String seen = place.lookedAt();
    if (real == null) {
      return place.path();
    }
    return place.path().startsWith(seen + "/")
        ? real + place.path().substring(seen.length())
        : real;
  }

  /** The innermost folder that holds one of the paths. */
  private static @Nullable SyncFolder folder(Snapshot machine, Clouds clouds, String... paths) {
    SyncFolder best = null;
    for (Fact<SyncFolder> each : clouds.folders()) {
      SyncFolder folder = each.orNull();
      for (String path : paths) {
        if (folder != null
            && holds(machine, folder.root(), path)
            && (best == null || folder.root().length() > best.root().length())) {
          best = folder;
        }
      }
    }
    return best;
  }

  /** Volumes of macOS mostly ignore case. */
  private static boolean holds(Snapshot machine, String root, String path) {
    return machine.host().os().equals("darwin")
        ? MachineFacts.under(machine, lower(path), lower(root))
        : MachineFacts.under(machine, path, root);
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  private static @Nullable Mount mounted(Clouds clouds, Place place) {
    for (Mount mount : clouds.mounts()) {
      if (mount.place().equals(place.name()) && CloudFileSystems.isOne(mount.type())) {
        return mount;
      }
    }
    return null;
  }

  /** The snapshot looks at the first entry of GOPATH; the others are known by name only. */
  private static void furtherEntries(
      Snapshot machine, Clouds clouds, Verdict verdict, Severity atMost) {
    GoCommand go = machine.go().orNull();
    String path = go == null ? null : go.variable("GOPATH").orNull();
    String[] entries = path == null ? new String[0] : path.split(":", -1);
    for (int i = 1; i < entries.length; i++) {
      SyncFolder folder = folder(machine, clouds, entries[i]);
      if (folder != null && entries[i].startsWith("/")) {
        verdict.fail(
            atMost,
            "GOPATH",
            inside("GOPATH", entries[i], folder),
            List.of(
                new Evidence("GOPATH", entries[i], Source.of(Source.Kind.API, "go env")),
                evidence(folder)),
            List.of());
      }
    }
  }

  private static Text inside(String name, String path, SyncFolder folder) {
    boolean named = !folder.account().isEmpty();
    List<String> args = new ArrayList<>();
    args.addAll(List.of("name", name, "path", path, "provider", folder.provider()));
    args.addAll(List.of("root", folder.root(), "source", folder.source().detail()));
    if (named) {
      args.addAll(List.of("account", folder.account()));
    }
    return Text.of(named ? "cloud.inside" : "cloud.inside-unnamed", args.toArray(new String[0]));
  }

  private static Evidence evidence(SyncFolder folder) {
    return new Evidence(
        (folder.provider() + " " + folder.account()).strip(), folder.root(), folder.source());
  }

  private static Source mountInfo() {
    return Source.file("/proc/self/mountinfo");
  }

  /** A source that could not be read may know what nobody else does. */
  private static void mustBeSettled(Clouds clouds, Verdict verdict, Place place) {
    verdict.orUnknown(place.realPath());
    for (Fact<SyncFolder> each : clouds.folders()) {
      if (each instanceof Fact.Unknown<SyncFolder> unknown) {
        verdict.unknown(place.name(), unknown.reason(), unknown.remedy());
        return;
      }
    }
  }

  private static List<Fix> fixes(Snapshot machine, Place place) {
    boolean mac = machine.host().os().equals("darwin");
    return switch (place.name()) {
      case "GOROOT" -> List.of(Fix.manual(Text.of("cloud.fix-goroot-unix")));
      case "project", "output" ->
          mac
              ? List.of(
                  Fix.manual(Text.of("cloud.fix-project-unix")),
                  Fix.manual(Text.of("cloud.fix-keep-mac")))
              : List.of(Fix.manual(Text.of("cloud.fix-project-unix")));
      default -> List.of(Fixes.write(machine, place));
    };
  }
}
