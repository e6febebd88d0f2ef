package io.github.goenv.gobuild.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants built, as typed; {@link BuildPlanner} says whether it makes sense.
 *
 * @param packages package patterns or Go files; {@code .} when empty
 * @param arguments further words for {@code go build}
 * @param environment variables for the child
 * @param directory where go runs
 * @param offline whether the child may use no network
 * @param timing what is recorded of the times
 */
public record BuildRequest(
    TargetChoice targets,
    List<String> packages,
    LinkOptions link,
    CompileOptions compile,
    List<String> arguments,
    Map<String, String> environment,
    Path directory,
    OutputChoice output,
    boolean offline,
    TimingMode timing) {

  public BuildRequest {
    packages = packages.isEmpty() ? List.of(".") : List.copyOf(packages);
    arguments = List.copyOf(arguments);
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }

  /** The same, with go doing this much at a time ({@code -p}). */
  public BuildRequest atATime(int programs) {
    List<String> words = new ArrayList<>(arguments);
    words.add(0, "-p=" + programs);
    return new BuildRequest(
        targets, packages, link, compile, words, environment, directory, output, offline, timing);
  }
}
