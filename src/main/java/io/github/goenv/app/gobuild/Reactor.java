package io.github.goenv.app.gobuild;

import io.github.goenv.app.Personal;
import io.github.goenv.gobuild.SharedBuild;
import io.github.goenv.gobuild.plan.TimingMode;
import io.github.goenv.record.MachineBytes;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoSettings;
import io.github.goenv.toolchain.InstalledGo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the modules of one build share: answers of go, the cores, and one summary at the end. */
public final class Reactor {
  private final SharedGo go = new SharedGo();
  private final int expected;
  private final boolean several;
  private final List<ReactorSummary.Row> rows = new ArrayList<>();
  private final Map<List<Object>, Optional<SharedBuild>> shared = new HashMap<>();

  /** Asked once: to look for it again from each of many modules takes as long as many builds. */
  private final Map<List<Object>, List<Path>> members = new HashMap<>();

  /** By the first of them. */
  private final Map<AlikeModule, ModulesAhead> ahead = new HashMap<>();

  private final Map<Boolean, Machine> machines = new HashMap<>();

  private final Set<Building> building = Collections.newSetFromMap(new IdentityHashMap<>());

  private int ended;
  private boolean begun;

  /**
   * @param expected how many times {@code build} is going to run
   * @param several whether in more than one module
   */
  public Reactor(int expected, boolean several) {
    this.expected = expected;
    this.several = several;
  }

  /** Whether several modules are built, so that there is one summary instead of their tables. */
  boolean several() {
    return several;
  }

  /** The go that works in a directory; asked once where its answer is the same, check included. */
  InstalledGo ask(
      Path executable,
      Path directory,
      Map<String, String> variables,
      Map<String, String> inherited,
      Duration timeout,
      @Nullable Snapshot machine)
      throws BadCommand, InterruptedException {
    return go.ask(executable, directory, variables, inherited, timeout, machine);
  }

  /**
   * A module that builds at the moment.
   *
   * @param run the run of go for it and those that are built like it, one and the same for all of
   *     them; null for a run of its own
   * @param ahead it and those like it, with which go may begin before Maven comes to them; null
   *     where it may not
   */
  record Building(@Nullable SharedBuild run, @Nullable ModulesAhead ahead) {}

  /**
   * A module begins to build. It has a run of its own where it stands in no workspace, or alone in
   * it, or one run cannot build what is asked for.
   *
   * @param cores logical processors that the runs of go share; null where a setting says how many a
   *     run has, or each has all of them
   */
  synchronized Building begin(
      BuildProgramsRequest request, GoSettings settings, @Nullable Integer cores) {
    SharedBuild run = together(request, settings);
    Building begun = new Building(run, run == null ? ahead(request, cores) : null);
    building.add(begun);
    return begun;
  }

  private @Nullable ModulesAhead ahead(BuildProgramsRequest request, @Nullable Integer cores) {
    boolean exact = request.build().timing() == TimingMode.EXACT;
    if (!request.ahead() || cores == null || cores < 2 || request.alike().size() < 2 || exact) {
      return null;
    }
    return ahead.computeIfAbsent(
        request.alike().get(0), first -> new ModulesAhead(request.alike(), cores));
  }

  private @Nullable SharedBuild together(BuildProgramsRequest request, GoSettings settings) {
    String workspace = settings.answers().getOrDefault("GOWORK", "");
    Path place = request.place();
    if (place == null || workspace.isEmpty() || workspace.equals("off")) {
      return null;
    }
    List<Path> modules =
        members.computeIfAbsent(
            List.of(request.alike(), workspace), key -> members(request.alike(), workspace));
    return modules.size() < 2
        ? null
        : shared
            .computeIfAbsent(
                List.of(modules, place),
                key ->
                    request.build().ofModules(modules, place) == null
                        ? Optional.empty()
                        : Optional.of(new SharedBuild(modules, place)))
            .orElse(null);
  }

  private static List<Path> members(List<AlikeModule> alike, String workspace) {
    List<Path> modules = new ArrayList<>();
    for (AlikeModule each : alike) {
      if (SharedGo.workspace(null, each.directory()).equals(workspace)) {
        modules.add(each.directory());
      }
    }
    return modules;
  }

  /**
   * The machine for records.
   *
   * @param snapshot as check has read it; null when it has not
   * @param redaction takes out of records what is not to be in them
   * @param clean the same for single texts, which many records have: the command of a run for many
   *     modules, names of packages, settings
   * @param bytes the snapshot without that
   */
  record Machine(
      @Nullable Snapshot snapshot,
      Redaction redaction,
      UnaryOperator<String> clean,
      MachineBytes bytes) {}

  /**
   * The machine for the records of this module; check reads one for all of them.
   *
   * @param redact whether personal data is taken out of records
   */
  synchronized Machine machine(@Nullable Snapshot snapshot, boolean redact) {
    Machine known = machines.get(redact);
    if (known == null || !Objects.equals(known.snapshot(), snapshot)) {
      Redaction redaction = Personal.redaction(redact);
      Map<String, String> texts = new ConcurrentHashMap<>();
      UnaryOperator<String> clean = text -> texts.computeIfAbsent(text, redaction::apply);
      known = new Machine(snapshot, redaction, clean, new MachineBytes(snapshot, redaction));
      machines.put(redact, known);
    }
    return known;
  }

  /** Whether nothing was built before, so that what builds need is not loaded yet. */
  synchronized boolean first() {
    boolean first = !begun;
    begun = true;
    return first;
  }

  /** How many runs of go share the cores now: modules that have one together count as one. */
  synchronized int runs() {
    int alone = 0;
    Set<SharedBuild> together = new HashSet<>();
    for (Building each : building) {
      SharedBuild run = each.run();
      if (run == null) {
        alone++;
      } else {
        together.add(run);
      }
    }
    return alone + together.size();
  }

  /**
   * A module has ended, whether it was built or not.
   *
   * @param begun what {@link #begin} gave; null where it did not come to that
   * @return all rows when it was the last; empty before
   */
  synchronized List<ReactorSummary.Row> end(
      List<ReactorSummary.Row> ofModule, @Nullable Building begun) {
    if (begun != null) {
      building.remove(begun);
    }
    ended++;
    rows.addAll(ofModule);
    return several && ended == expected ? List.copyOf(rows) : List.of();
  }
}
