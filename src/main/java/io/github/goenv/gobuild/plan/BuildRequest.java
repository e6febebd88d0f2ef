package io.github.goenv.gobuild.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants built, as typed; {@link BuildPlanner} says whether it makes sense.
 *
 * @param packages package patterns or Go files; {@code .} when empty and there are no programs
 * @param programs several programs by name; empty when {@code packages} says what is built
 * @param arguments further words for {@code go build}
 * @param environment variables for the child
 * @param directory where go runs
 * @param offline whether the child may use no network
 * @param timing what is recorded of the times
 */
public record BuildRequest(
    TargetChoice targets,
    List<String> packages,
    List<ProgramChoice> programs,
    LinkOptions link,
    CompileOptions compile,
    List<String> arguments,
    Map<String, String> environment,
    Path directory,
    OutputChoice output,
    boolean offline,
    TimingMode timing) {

  public BuildRequest {
    programs = List.copyOf(programs);
    packages = packages.isEmpty() && programs.isEmpty() ? List.of(".") : List.copyOf(packages);
    arguments = List.copyOf(arguments);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** The same, with go doing this much at a time ({@code -p}). */
  public BuildRequest atATime(int most) {
    return with(limited(most), environment, directory, output, timing);
  }

  /**
   * The same, with this many of the machine's cores for go and each of the tools that it starts
   * ({@code -p}, GOMAXPROCS): other runs of go have the rest. Of two runs that are up to date on
   * two cores each takes a fifth less time so than with {@code -p} alone.
   */
  public BuildRequest sharing(int cores) {
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put("GOMAXPROCS", Integer.toString(cores));
    return with(limited(cores), variables, directory, output, timing);
  }

  private List<String> limited(int most) {
    List<String> words = new ArrayList<>(arguments);
    words.add(0, "-p=" + most);
    return words;
  }

  /**
   * The same in another module.
   *
   * @param there where go runs
   * @param where what is built is written
   */
  public BuildRequest in(Path there, OutputChoice where) {
    return with(arguments, environment, there, where, timing);
  }

  /** The same, without go's trace where it was to be recorded. */
  public BuildRequest untraced() {
    return timing == TimingMode.ACTION
        ? with(arguments, environment, directory, output, TimingMode.GRAPH)
        : this;
  }

  private BuildRequest with(
      List<String> words,
      Map<String, String> variables,
      Path there,
      OutputChoice where,
      TimingMode recorded) {
    return new BuildRequest(
        targets, packages, programs, link, compile, words, variables, there, where, offline,
        recorded);
  }

  /**
   * The same for several modules at once, each in a directory where this one would be built; null
   * when that cannot be said in one request.
   *
   * @param modules where go would run for each
   * @param place the directory to write their programs to, one below it for each target
   */
  public @Nullable BuildRequest ofModules(List<Path> modules, Path place) {
    if (!programs.isEmpty() || packages.size() != 1 || several() || !isLocal(packages.get(0))) {
      return null;
    }
    List<ProgramChoice> all = new ArrayList<>(modules.size());
    try {
      for (Path module : modules) {
        Path there = module.resolve(packages.get(0)).normalize();
        String path = directory.normalize().relativize(there).toString().replace('\\', '/');
        all.add(new ProgramChoice(path.startsWith("..") ? path : "./" + path, null));
      }
    } catch (IllegalArgumentException e) {
      return null; // on another drive
    }
    String into = place + "/{goos}-{goarch}/";
    OutputChoice choice = new OutputChoice(output.base(), output.directory(), output.name(), into);
    return new BuildRequest(
        targets,
        List.of(),
        all,
        link,
        compile,
        arguments,
        environment,
        directory,
        choice,
        offline,
        timing);
  }

  private static boolean isLocal(String pattern) {
    return pattern.equals(".") || pattern.startsWith("./") && !pattern.contains("/..");
  }

  /** What go is told to build, one word each. */
  List<String> words() {
    List<String> words = new ArrayList<>(packages);
    for (ProgramChoice program : programs) {
      words.add(program.importPath());
    }
    return words;
  }

  /** Whether it may be more than one program, so that each has the name that go gives it. */
  boolean several() {
    return !programs.isEmpty() || packages.size() > 1 && !oneOfFiles() || hasPattern();
  }

  /** Go files on the command line are one package together. */
  private boolean oneOfFiles() {
    for (String each : packages) {
      if (!each.endsWith(".go")) {
        return false;
      }
    }
    return true;
  }

  private boolean hasPattern() {
    for (String each : packages) {
      if (each.contains("...")) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is built are programs, whose names go tells before. */
  public boolean ofPrograms() {
    return ofPrograms(compile.buildmode());
  }

  /** Whether what is built in a mode are programs; null is Go's default. */
  public static boolean ofPrograms(@Nullable String mode) {
    return mode == null || mode.equals("default") || mode.equals("exe") || mode.equals("pie");
  }
}
