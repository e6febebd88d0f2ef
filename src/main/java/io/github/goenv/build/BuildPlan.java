package io.github.goenv.build;

import io.github.goenv.go.GoTarget;
import io.github.goenv.timing.TimingFiles;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One {@code go build} to run.
 *
 * @param words the words after the executable, beginning with {@code build}
 * @param environment what differs from the environment of this process
 * @param directory where go runs
 * @param output the file written, or the directory when {@code intoDirectory}
 * @param intoDirectory whether go chooses the names of the files
 * @param timing where go records its times; null when it is not to
 */
public record BuildPlan(
    GoTarget target,
    List<String> words,
    Map<String, String> environment,
    Path directory,
    Path output,
    boolean intoDirectory,
    @Nullable TimingFiles timing) {

  public BuildPlan {
    words = List.copyOf(words);
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
  }
}
