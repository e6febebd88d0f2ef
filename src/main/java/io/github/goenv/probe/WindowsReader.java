package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.OtherValue;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.CloudFacts;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.snapshot.windows.WindowsSystem;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the native probes side by side, each with its own time limit. Only those that need PATH or
 * the places wait for them.
 */
final class WindowsReader {
  private final ProbeGroup group;
  private final NativeAccess access;
  private final NativeRequest request;
  private final Timed<Map<String, ScopedValue>> user;
  private final Timed<Map<String, ScopedValue>> machine;
  private final Timed<Map<String, String>> fresh;
  private final Timed<WindowsSystem> system;
  private final Timed<AntivirusFacts> antivirus;
  private final @Nullable Timed<AntivirusFacts> keptAntivirus;
  private final Timed<CommandFacts> commands;
  private @Nullable Timed<List<WindowsFile>> candidates;
  private @Nullable Timed<List<WindowsFile>> pathFiles;
  private @Nullable Timed<List<WindowsFile>> placeFiles;
  private @Nullable Timed<CloudFacts> cloud;
  private @Nullable Timed<List<OtherValue>> others;

  /** A file that is being looked at. */
  private record Looked(String name, String path, Timed<WindowsFile> answer) {}

  private WindowsReader(ProbeGroup group, NativeAccess access, NativeRequest request) {
    this.group = group;
    this.access = access;
    this.request = request;
    this.user = start("HKCU\\Environment", NativeProbes::userVariables);
    this.machine = start("Session Manager\\Environment", NativeProbes::machineVariables);
    this.fresh = start("CreateEnvironmentBlock", NativeProbes::freshVariables);
    this.system = start("system", NativeProbes::system);
    this.antivirus = start("antivirus", probes -> probes.antivirus(request));
    this.keptAntivirus =
        request.kept() == null
            ? null
            : start("antivirus, kept", probes -> probes.keptAntivirus(request));
    this.commands = start("commands", probes -> probes.commands(request));
  }

  /** Starts what needs nothing else. */
  static WindowsReader start(ProbeGroup group, NativeAccess access, NativeRequest request) {
    return new WindowsReader(group, access, request);
  }

  private <T> Timed<T> start(String name, Function<NativeProbes, Fact<T>> question) {
    return group.start(name, request.limit(), () -> access.ask(question));
  }

  /** Files are looked at side by side; this waits for the last, each of which has the limit. */
  private Timed<List<WindowsFile>> files(
      String name, Callable<Fact<List<WindowsFile>>> look, Timed<?> needed) {
    return group.start(name, request.limit().multipliedBy(2), look, needed);
  }

  /** Looks at what PATH finds as soon as that is known. */
  void look(Timed<SearchPath> path) {
    candidates = files("go candidates", () -> candidates(path.await()), path);
    pathFiles = files("directories of go", () -> directories(path.await()), path);
  }

  private Fact<List<WindowsFile>> candidates(Fact<SearchPath> path) throws InterruptedException {
    SearchPath known = path.orNull();
    if (known == null) {
      return unknownLike(path);
    }
    List<Looked> looked = new ArrayList<>();
    for (Candidate candidate : known.candidates("go")) {
      looked.add(looked("candidate", candidate.path()));
    }
    return all(looked);
  }

  /** Each directory of PATH that holds a go, once. */
  private Fact<List<WindowsFile>> directories(Fact<SearchPath> path) throws InterruptedException {
    SearchPath known = path.orNull();
    if (known == null) {
      return unknownLike(path);
    }
    List<Looked> looked = new ArrayList<>();
    Set<Integer> seen = new LinkedHashSet<>();
    for (Candidate candidate : known.candidates("go")) {
      int position = candidate.position();
      if (position > 0 && position <= known.entries().size() && seen.add(position)) {
        looked.add(looked("PATH", known.entries().get(position - 1).text()));
      }
    }
    return all(looked);
  }

  /** Looks at the directories a build uses as soon as they are known. */
  void lookAtPlaces(Timed<List<Place>> places) {
    placeFiles = files("directories of the build", () -> places(places.await()), places);
    cloud = group.start("cloud", request.limit(), () -> cloud(places.await()), places);
  }

  private Fact<List<WindowsFile>> places(Fact<List<Place>> places) throws InterruptedException {
    List<Place> known = places.orNull();
    if (known == null) {
      return unknownLike(places);
    }
    List<Looked> looked = new ArrayList<>();
    for (Place place : known) {
      looked.add(looked(place.name(), place.path()));
    }
    return all(looked);
  }

  private Fact<CloudFacts> cloud(Fact<List<Place>> places) {
    List<Place> known = places.orNull();
    return known == null ? unknownLike(places) : access.ask(probes -> probes.cloud(request, known));
  }

  private Looked looked(String name, String path) {
    return new Looked(name, path, start(path, probes -> probes.file(name, path)));
  }

  /** Looks at the places that values name which are not in force. */
  void lookAtOthers(Timed<Variables> variables) {
    others =
        group.start(
            "values not in force",
            request.limit(),
            () -> others(variables.await()),
            variables,
            user,
            machine,
            fresh);
  }

  private Fact<List<OtherValue>> others(Fact<Variables> variables) throws InterruptedException {
    Variables known = variables.orNull();
    return known == null ? unknownLike(variables) : OtherValues.read(withStored(known));
  }

  /** {@code variables} with what the registry stores. */
  Variables withStored(Variables variables) throws InterruptedException {
    return VariablesProbe.withStored(variables, user.await(), machine.await(), fresh.await());
  }

  Fact<List<OtherValue>> others() throws InterruptedException {
    return await(others);
  }

  Fact<Map<String, ScopedValue>> userVariables() throws InterruptedException {
    return user.await();
  }

  Fact<Map<String, ScopedValue>> machineVariables() throws InterruptedException {
    return machine.await();
  }

  Fact<WindowsSystem> system() throws InterruptedException {
    return system.await();
  }

  /** Waits for everything, but for WMI only where it has not answered in this boot. */
  Fact<WindowsFacts> await() throws InterruptedException {
    return await(false);
  }

  /** Waits for WMI too. */
  Fact<WindowsFacts> awaitWmi() throws InterruptedException {
    return await(true);
  }

  private Fact<WindowsFacts> await(boolean wmi) throws InterruptedException {
    Fact<WindowsSystem> systemFact = system.await();
    if (systemFact instanceof Fact.Unknown<WindowsSystem> && !access.available()) {
      return access.unknown();
    }
    Fact<List<WindowsFile>> all = files(await(placeFiles), await(pathFiles));
    Fact<CloudFacts> clouds = await(cloud);
    Fact<CommandFacts> found = commands.await();
    Fact<List<WindowsFile>> programs = await(candidates);
    return Fact.known(
        // The scanners last: in the meantime WMI may have answered.
        new WindowsFacts(
            systemFact, all, clouds, wmi ? antivirus.await() : antivirus(), found, programs),
        Source.of(Source.Kind.API, "windows"));
  }

  private Fact<AntivirusFacts> antivirus() throws InterruptedException {
    if (keptAntivirus != null
        && keptAntivirus.await() instanceof Fact.Known<AntivirusFacts> kept
        && !antivirus.isDone()) {
      return kept;
    }
    return antivirus.await();
  }

  private static <T> Fact<T> await(@Nullable Timed<T> running) throws InterruptedException {
    return running == null ? Fact.unknown(Text.of("fact.not-read")) : running.await();
  }

  /** The places first; without them nothing. */
  private static Fact<List<WindowsFile>> files(
      Fact<List<WindowsFile>> places, Fact<List<WindowsFile>> path) {
    List<WindowsFile> first = places.orNull();
    List<WindowsFile> second = path.orNull();
    if (first == null || second == null) {
      return places;
    }
    List<WindowsFile> both = new ArrayList<>(first);
    both.addAll(second);
    return Fact.known(both, Source.of(Source.Kind.API, "CreateFileW"));
  }

  private static Fact<List<WindowsFile>> all(List<Looked> looked) throws InterruptedException {
    List<WindowsFile> all = new ArrayList<>();
    for (Looked one : looked) {
      Fact<WindowsFile> answer = one.answer().await();
      WindowsFile known = answer.orNull();
      all.add(known == null ? unread(one, answer) : known);
    }
    return Fact.known(all, Source.of(Source.Kind.API, "CreateFileW"));
  }

  /** A file about which nothing was found out, for the reason {@code answer} has. */
  private static WindowsFile unread(Looked file, Fact<WindowsFile> answer) {
    return new WindowsFile(
        file.name(),
        file.path(),
        file.path(),
        unknownLike(answer),
        unknownLike(answer),
        unknownLike(answer),
        unknownLike(answer),
        unknownLike(answer));
  }

  private static <T> Fact<T> unknownLike(Fact<?> other) {
    return other instanceof Fact.Unknown<?> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : Fact.unknown(Text.of("fact.not-read"));
  }
}
