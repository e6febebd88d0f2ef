package io.github.goenv.probe;

import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.Fact;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.SearchPath;
import io.github.goenv.snapshot.Source;
import io.github.goenv.snapshot.windows.AntivirusFacts;
import io.github.goenv.snapshot.windows.CloudFacts;
import io.github.goenv.snapshot.windows.CommandFacts;
import io.github.goenv.snapshot.windows.WindowsFacts;
import io.github.goenv.snapshot.windows.WindowsFile;
import io.github.goenv.snapshot.windows.WindowsSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the native probes side by side, each with its own time limit. Only those that need PATH or
 * the places wait for them.
 */
final class WindowsReader {
  private final NativeAccess access;
  private final NativeRequest request;
  private final Timed<Map<String, ScopedValue>> user;
  private final Timed<Map<String, ScopedValue>> machine;
  private final Timed<Map<String, String>> fresh;
  private final Timed<WindowsSystem> system;
  private final Timed<AntivirusFacts> antivirus;
  private final Timed<CommandFacts> commands;
  private final List<Looked> files = new ArrayList<>();
  private final List<Looked> candidates = new ArrayList<>();
  private @Nullable Timed<CloudFacts> cloud;
  private @Nullable Fact<List<WindowsFile>> withoutPath;
  private @Nullable Fact<List<WindowsFile>> withoutPlaces;

  /** A file that is being looked at. */
  private record Looked(String name, String path, Timed<WindowsFile> answer) {}

  private WindowsReader(NativeAccess access, NativeRequest request) {
    this.access = access;
    this.request = request;
    this.user = start("HKCU\\Environment", NativeProbes::userVariables);
    this.machine = start("Session Manager\\Environment", NativeProbes::machineVariables);
    this.fresh = start("CreateEnvironmentBlock", NativeProbes::freshVariables);
    this.system = start("system", NativeProbes::system);
    this.antivirus = start("antivirus", probes -> probes.antivirus(request));
    this.commands = start("commands", probes -> probes.commands(request));
  }

  /** Starts what needs nothing else. */
  static WindowsReader start(NativeAccess access, NativeRequest request) {
    return new WindowsReader(access, request);
  }

  private <T> Timed<T> start(String name, Function<NativeProbes, Fact<T>> question) {
    return start(name, request.limit(), question);
  }

  private <T> Timed<T> start(
      String name, Duration limit, Function<NativeProbes, Fact<T>> question) {
    return Timed.start(name, limit, () -> access.ask(question));
  }

  /** Starts to look at what PATH finds. */
  void look(Fact<SearchPath> path) {
    SearchPath known = path.orNull();
    if (known == null) {
      withoutPath = unknownLike(path);
      return;
    }
    Set<Integer> seen = new LinkedHashSet<>();
    for (Candidate candidate : known.candidates("go")) {
      candidates.add(looked("candidate", candidate.path()));
      int position = candidate.position();
      if (position > 0 && position <= known.entries().size() && seen.add(position)) {
        files.add(looked("PATH", known.entries().get(position - 1).text()));
      }
    }
  }

  /** Starts to look at the directories a build uses. */
  void lookAtPlaces(Fact<List<Place>> places) {
    List<Place> known = places.orNull();
    if (known == null) {
      withoutPlaces = unknownLike(places);
      return;
    }
    int at = 0;
    for (Place place : known) {
      files.add(at++, looked(place.name(), place.path()));
    }
    cloud = start("cloud", probes -> probes.cloud(request, known));
  }

  private Looked looked(String name, String path) {
    return new Looked(name, path, start(path, probes -> probes.file(name, path)));
  }

  Fact<Map<String, ScopedValue>> userVariables() throws InterruptedException {
    return user.await();
  }

  Fact<Map<String, ScopedValue>> machineVariables() throws InterruptedException {
    return machine.await();
  }

  Fact<Map<String, String>> freshVariables() throws InterruptedException {
    return fresh.await();
  }

  Fact<WindowsSystem> system() throws InterruptedException {
    return system.await();
  }

  /** Waits for everything. */
  Fact<WindowsFacts> await() throws InterruptedException {
    Fact<WindowsSystem> systemFact = system.await();
    if (systemFact instanceof Fact.Unknown<WindowsSystem> && !access.available()) {
      return access.unknown();
    }
    Fact<List<WindowsFile>> fileFact = withoutPlaces == null ? all(files) : withoutPlaces;
    Timed<CloudFacts> running = cloud;
    Fact<CloudFacts> cloudFact = running == null ? unknownLike(fileFact) : running.await();
    return Fact.known(
        new WindowsFacts(
            systemFact,
            fileFact,
            cloudFact,
            antivirus.await(),
            commands.await(),
            withoutPath == null ? all(candidates) : withoutPath),
        Source.of(Source.Kind.API, "windows"));
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
        : Fact.unknown(io.github.goenv.text.Text.of("fact.not-read"));
  }
}
