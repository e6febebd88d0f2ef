package io.github.goenv.gobuild.plan;

import io.github.goenv.go.GoTarget;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.toolchain.GoRun;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param notExact why its tools are not measured one by one although that was asked for, in a word
 *     for programs; null when they are, or nobody asked
 * @param programs what go writes into the directory; null when it writes one file, or nobody knows
 *     before
 */
public record BuildPlan(
    GoTarget target,
    List<String> words,
    Map<String, String> environment,
    Path directory,
    Path output,
    boolean intoDirectory,
    @Nullable TimingFiles timing,
    @Nullable String notExact,
    @Nullable Programs programs)
    implements GoRun {

  public BuildPlan {
    words = List.copyOf(words);
    environment = Collections.unmodifiableMap(new TreeMap<>(environment));
  }

  /** One whose programs are not known. */
  public BuildPlan(
      GoTarget target,
      List<String> words,
      Map<String, String> environment,
      Path directory,
      Path output,
      boolean intoDirectory,
      @Nullable TimingFiles timing,
      @Nullable String notExact) {
    this(target, words, environment, directory, output, intoDirectory, timing, notExact, null);
  }

  /** The same, which writes these programs. */
  public BuildPlan writing(Programs known) {
    List<String> all = new ArrayList<>(words.size());
    Path staging = known.staging();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-o") && (known.all().isEmpty() || staging != null)) {
        i++;
        if (staging != null) {
          all.add(word);
          all.add(staging + "/");
        }
      } else {
        all.add(word);
      }
    }
    return new BuildPlan(
        target, all, environment, directory, output, intoDirectory, timing, notExact, known);
  }

  /** Whether its packages are compiled and no program is written, for none of them is main. */
  public boolean ofLibrary() {
    return programs != null && programs.all().isEmpty();
  }

  /** Whether go alone knows the names of the files it writes. */
  public boolean namesUnknown() {
    return intoDirectory && programs == null;
  }

  /** The files that are there afterwards; none when go alone knows their names. */
  public List<Path> files() {
    if (programs == null) {
      return namesUnknown() ? List.of() : List.of(output);
    }
    List<Path> files = new ArrayList<>(programs.all().size());
    for (Program program : programs.all()) {
      files.add(output.resolve(program.file()));
    }
    return files;
  }

  /**
   * The same with a program that go starts in place of its tools.
   *
   * @param flag the word that tells go
   * @param variables what that program reads
   * @param log what it writes
   */
  public BuildPlan startingToolsWith(String flag, Map<String, String> variables, Path log) {
    List<String> all = new ArrayList<>(words);
    all.add(1, flag);
    Map<String, String> more = new TreeMap<>(environment);
    more.putAll(variables);
    TimingFiles files =
        timing == null ? null : new TimingFiles(timing.graph(), timing.trace(), log);
    return new BuildPlan(
        target, all, more, directory, output, intoDirectory, files, null, programs);
  }

  /** The same without anything that records; its timing is what was to be recorded. */
  public BuildPlan unrecorded() {
    boolean helper = timing != null && timing.tools() != null;
    List<String> bare = new ArrayList<>(words.size());
    for (String word : words) {
      if (!word.startsWith("-debug-actiongraph=")
          && !word.startsWith("-debug-trace=")
          && !(helper && word.startsWith("-toolexec="))) {
        bare.add(word);
      }
    }
    return new BuildPlan(
        target, bare, environment, directory, output, intoDirectory, timing, notExact, programs);
  }

  /** The same, whose tools cannot be measured one by one for this reason. */
  public BuildPlan notExact(String reason) {
    return new BuildPlan(
        target, words, environment, directory, output, intoDirectory, timing, reason, programs);
  }

  /** The words that have go list the same packages, with their dependencies, and build nothing. */
  public List<String> listWords(String fields) {
    return listed("-deps", "-e", "-json=" + fields);
  }

  /** The words that have go tell which of the packages are main, and read no more of them. */
  public List<String> programWords() {
    return listed("-find", "-e", "-f=" + ListedPackages.TEMPLATE);
  }

  private List<String> listed(String... flags) {
    List<String> list = new ArrayList<>();
    list.add("list");
    list.addAll(List.of(flags));
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-o")) {
        i++;
      } else if (!word.startsWith("-debug-") && !word.equals("-json")) {
        list.add(word);
      }
    }
    return list;
  }
}
