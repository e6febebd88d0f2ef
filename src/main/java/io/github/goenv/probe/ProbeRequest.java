package io.github.goenv.probe;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be read.
 *
 * @param toolVersion version of this plugin
 * @param go the go executable the user named; null to search PATH
 * @param directory where the build was started
 * @param modules directories that may hold a {@code go.mod}
 * @param output the directory build output goes to
 * @param environment this process's variables, as go would inherit them
 * @param limit time each probe has
 * @param offline whether Maven runs offline
 * @param expected variables that go is asked for besides its usual ones
 * @param builds where the build has go run, as far as its poms say so plainly
 * @param examine what is read only when it is asked for
 */
public record ProbeRequest(
    String toolVersion,
    @Nullable String go,
    Path directory,
    List<Path> modules,
    Path output,
    Map<String, String> environment,
    Duration limit,
    boolean offline,
    Set<String> expected,
    List<Build> builds,
    Examine examine) {

  /** Keeps its own copies. */
  public ProbeRequest {
    expected = Set.copyOf(expected);
    builds = List.copyOf(builds);
  }

  /**
   * What is read only when it is asked for, as it takes its time.
   *
   * @param modules which modules of the module cache
   * @param starts whether to build a program and to start it from the places of a build
   * @param files whether to measure what files cost in the places of a build
   * @param trees whether to ask git about the work tree, and the compilers what they are made of
   * @param sizes whether to count what is in the build cache
   * @param network whether to ask the servers that go downloads from
   * @param service the Windows service to look at; null for none
   */
  public record Examine(
      Modules modules,
      boolean starts,
      boolean files,
      boolean trees,
      boolean sizes,
      boolean network,
      @Nullable ServiceQuestion service) {
    /** Nothing of it. */
    public static final Examine NOTHING =
        new Examine(Modules.NONE, false, false, false, false, false, null);

    /** Modules of the module cache. */
    public enum Modules {
      /** None. */
      NONE,
      /** Those of the project. */
      PROJECT,
      /** All. */
      ALL
    }
  }

  /**
   * A Windows service to look at.
   *
   * @param name its name, not the one that is displayed; letter case aside
   * @param logDirectory where it writes its logs; null to take what NSSM has for it
   * @param registryKey the key of its settings, such as {@code HKLM\SOFTWARE\MyService}; null for
   *     that of NSSM
   * @param maxHandles more handles than this in one process are a finding
   */
  public record ServiceQuestion(
      String name, @Nullable String logDirectory, @Nullable String registryKey, int maxHandles) {}

  /**
   * A directory that go will build in.
   *
   * @param module the directory of the Maven module
   * @param directory go's working directory
   * @param settled whether no other step of the build makes files before go runs
   */
  public record Build(Path module, Path directory, boolean settled) {}

  /**
   * A variable of this process, or null. Windows asks for no case, and usually calls PATH {@code
   * Path}; the map of {@code System.getenv()} does ask, there too.
   */
  @Nullable String variable(String name, boolean windows) {
    String exact = environment.get(name);
    if (exact == null && windows) {
      for (Map.Entry<String, String> entry : environment.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(name)) {
          return entry.getValue();
        }
      }
    }
    return exact;
  }
}
