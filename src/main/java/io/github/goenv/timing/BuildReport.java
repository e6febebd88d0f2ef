package io.github.goenv.timing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The report of one build: the content of {@code build-<goos>-<goarch>.json}. Durations are
 * nanoseconds here and decimal milliseconds in the file, so that sums agree exactly with the action
 * graph.
 *
 * @param goos the target's operating system
 * @param goarch the target's architecture
 * @param goVersion as {@code go env GOVERSION} says it; null when not known
 * @param command the program and its arguments
 * @param outcome how the build ended
 * @param startedAt the moment all {@code startNs} and {@code endNs} count from
 * @param wallNs nanoseconds from the start of the process to its end
 * @param cpus logical processors go could use; null when not known
 * @param settings what {@code go env} said of variables that concern speed, by name, as it may be
 *     written: whoever redacts does so before; empty when not asked
 * @param precision how fine the times are: {@link #ACTION}, or {@link #EXACT} when every run of a
 *     Go tool was measured
 * @param timing whether, and if not why not, there are times
 * @param packagesBuilt packages compiled; null when not known
 * @param packagesCached packages taken from the build cache; null when not known
 * @param bestWallNs the wall time with any number of cores if each action took what it took here:
 *     the chain of dependent actions with the longest runs, and the time outside of actions; never
 *     above the wall time; null when not known
 * @param stages statistics by stage, in the order a build runs them
 * @param actions every action of the graph; empty when there are no times
 * @param criticalPath the longest chain of tool times, in the order it ran
 * @param modules tool time by module; empty when not known
 * @param artifacts what was built; empty when nothing, and where go chose the names
 * @param notes what a reader should know before trusting the numbers
 * @param tests what {@code go test} did with each package; null of a build
 */
public record BuildReport(
    String goos,
    String goarch,
    @Nullable String goVersion,
    List<String> command,
    Outcome outcome,
    Instant startedAt,
    long wallNs,
    @Nullable Integer cpus,
    Map<String, String> settings,
    String precision,
    TimingStatus timing,
    @Nullable Integer packagesBuilt,
    @Nullable Integer packagesCached,
    @Nullable Long bestWallNs,
    List<StageTime> stages,
    List<ActionTime> actions,
    List<Step> criticalPath,
    List<ModuleTime> modules,
    List<Artifact> artifacts,
    List<Note> notes,
    @Nullable TestTimes tests) {

  /** The version of the file's format. */
  public static final String SCHEMA_VERSION = "1.0";

  /** The name of the goal that builds. */
  public static final String BUILD = "build";

  /** One time for all programs of an action, which is what the action graph has. */
  public static final String ACTION = "action";

  /** One time for each of Go's tools, measured by a helper that go starts in their place. */
  public static final String EXACT = "exact";

  /** Keeps its own copies of the lists. */
  public BuildReport {
    command = List.copyOf(command);
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    stages = List.copyOf(stages);
    actions = List.copyOf(actions);
    criticalPath = List.copyOf(criticalPath);
    modules = List.copyOf(modules);
    artifacts = List.copyOf(artifacts);
    notes = List.copyOf(notes);
  }

  /** Whether go ran no tool, so that no times were kept. */
  public boolean idle() {
    return "idle".equals(timing.reason());
  }

  /** What go did: {@code build}, {@code test} or {@code integration-test}; names its files. */
  public String goal() {
    return tests == null ? BUILD : tests.goal().word();
  }

  /** What was built where that is one file; null where it is none or several. */
  public @Nullable Artifact artifact() {
    return artifacts.size() == 1 ? artifacts.get(0) : null;
  }

  /** The same report with one more note, the first. */
  public BuildReport noted(Note note) {
    List<Note> all = new ArrayList<>(notes.size() + 1);
    all.add(note);
    all.addAll(notes);
    return withNotes(all);
  }

  /** The same report with other notes. */
  public BuildReport withNotes(List<Note> others) {
    return with(stages, others, tests);
  }

  /** The same report with other stages. */
  public BuildReport withStages(List<StageTime> others) {
    return with(others, notes, tests);
  }

  private BuildReport with(
      List<StageTime> otherStages, List<Note> otherNotes, @Nullable TestTimes otherTests) {
    return new BuildReport(
        goos,
        goarch,
        goVersion,
        command,
        outcome,
        startedAt,
        wallNs,
        cpus,
        settings,
        precision,
        timing,
        packagesBuilt,
        packagesCached,
        bestWallNs,
        otherStages,
        actions,
        criticalPath,
        modules,
        artifacts,
        otherNotes,
        otherTests);
  }

  /** How a build ended. */
  public enum Outcome {
    /** go exited with 0. */
    SUCCESS,
    /** go exited with another code, or was ended. */
    FAILURE
  }

  /** How much is known of the times. */
  public enum State {
    /** The graph was written after the build. */
    COMPLETE,
    /** The build ended before its last action; what ran is here. */
    PARTIAL,
    /** There are no times. */
    MISSING
  }

  /**
   * Whether there are times.
   *
   * @param state how much is known
   * @param reason the code of an {@code Unreadable.Reason}; null when complete
   * @param detail where in the file, or which error; null when there is nothing to say
   */
  public record TimingStatus(State state, @Nullable String reason, @Nullable String detail) {}

  /**
   * Statistics of one stage. The values counted are the tool times of actions. Four stages have no
   * tools: {@code load}, the wall time in which go found out what to build, without downloads;
   * {@code download}, the time of each module, which overlap; {@code queue}, the time each action
   * waited for a worker while others ran; {@code go}, the time of each action outside its tools.
   * Since actions run in parallel, totals are no parts of the wall time, and waiting is no work: it
   * has no total. Percentiles are by nearest rank.
   *
   * @param stage the label: a tool, or several joined by {@code +} when one action ran them
   * @param count how many values: actions, spans of loading, modules
   * @param totalNs their sum; null for {@code queue}
   * @param cpuNs CPU time, user and system; null when not known, as for stages without tools
   * @param scans how often an antivirus scanned for this stage; null when not measured
   * @param scanNs how long that took; null when not measured
   */
  public record StageTime(
      String stage,
      int count,
      @Nullable Long totalNs,
      long meanNs,
      long p50Ns,
      long p95Ns,
      long maxNs,
      @Nullable Long cpuNs,
      @Nullable Integer scans,
      @Nullable Long scanNs) {

    /** Whether its times are those of programs that go started. */
    public boolean ofTools() {
      return Stage.isTools(stage);
    }
  }

  /**
   * One action.
   *
   * @param id the number others name it by
   * @param mode what it does, as cmd/go calls it, without paths
   * @param importPath the package; null when it has none
   * @param stage the label; {@code go} when it started no program; null when it did not run
   * @param startNs since {@link BuildReport#startedAt}; null when it did not run
   * @param endNs since {@link BuildReport#startedAt}; null when it did not run
   * @param toolNs wall time of its programs, that of starting them by a helper included
   * @param cpuNs CPU time of its programs, without the helper
   * @param queueNs time it waited for a worker
   * @param cached whether its output came from the cache or was there already
   * @param deps ids of the actions it waited for
   * @param actionId hash of its inputs; null when go did not come to computing it
   * @param buildId hash of inputs and output; null when there is no output
   * @param worker the worker of go that ran it, from 1; null when not known
   * @param tools its programs, each kind with its own time; empty when that was not measured
   */
  public record ActionTime(
      int id,
      String mode,
      @Nullable String importPath,
      @Nullable String stage,
      @Nullable Long startNs,
      @Nullable Long endNs,
      long toolNs,
      long cpuNs,
      long queueNs,
      boolean cached,
      List<Integer> deps,
      @Nullable String actionId,
      @Nullable String buildId,
      @Nullable Integer worker,
      List<ToolTime> tools) {

    /** Keeps its own copies of the lists. */
    public ActionTime {
      deps = List.copyOf(deps);
      tools = List.copyOf(tools);
    }
  }

  /**
   * What one kind of program took in an action.
   *
   * @param tool its name, for example {@code compile}
   * @param count how many processes
   * @param ns their wall time, summed
   * @param cpuNs their CPU time, summed; 0 too where it is unknown
   */
  public record ToolTime(String tool, int count, long ns, long cpuNs) {}

  /**
   * A link of the longest chain.
   *
   * @param importPath the package; null when the action has none
   * @param stage the label
   * @param toolNs its tool time
   * @param cpuNs CPU time of its programs; null when not known
   */
  public record Step(
      @Nullable String importPath, String stage, long toolNs, @Nullable Long cpuNs) {}

  /**
   * Tool time of a module. Those of a report come to all tool time of packages.
   *
   * @param path the module path; {@code std} for the standard library; of a package that no module
   *     claims, its import path
   * @param version its version, of {@code std} that of Go; null for the main module, for one
   *     replaced by a directory, and when not known
   * @param toolNs the tool time of its packages
   * @param cpuNs their CPU time; null when not known
   */
  public record ModuleTime(
      String path, @Nullable String version, long toolNs, @Nullable Long cpuNs) {}

  /**
   * Something to know before trusting the numbers.
   *
   * @param code a word for programs; the text for people has the key {@code timing.note.<code>}
   * @param args values of the text's placeholders
   */
  public record Note(String code, Map<String, String> args) {

    /** Keeps its own copy of {@code args}. */
    public Note {
      args = Map.copyOf(args);
    }
  }
}
