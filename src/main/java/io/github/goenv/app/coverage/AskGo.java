package io.github.goenv.app.coverage;

import io.github.goenv.coverage.FunctionLines;
import io.github.goenv.go.GoTarget;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Exit;
import io.github.goenv.text.Texts;
import io.github.goenv.toolchain.GoProblems;
import io.github.goenv.toolchain.GoRun;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What go is asked about a profile. */
final class AskGo {
  /** Command lines of Windows have 32,767 characters. */
  private static final int LONGEST = 20_000;

  private final CoverageRequest request;
  private @Nullable String problem;
  private @Nullable CannotStart failure;

  AskGo(CoverageRequest request) {
    this.request = request;
  }

  private record Question(
      List<String> words, Map<String, String> environment, Path directory, GoTarget target)
      implements GoRun {}

  /** Why go did not answer the last time: what it said, or why it could not be started. */
  String problem(Texts texts) {
    CannotStart start = failure;
    return start == null ? String.valueOf(problem) : GoProblems.of(start).in(texts);
  }

  /** Where packages lie. What go does not find is not in the answer. */
  Map<String, Path> directories(Iterable<String> packages) throws InterruptedException {
    Map<String, Path> found = new HashMap<>();
    List<String> some = new ArrayList<>();
    int length = 0;
    for (String each : packages) {
      if (length + each.length() > LONGEST) {
        list(some, found);
        some.clear();
        length = 0;
      }
      some.add(each);
      length += each.length() + 3;
    }
    list(some, found);
    return found;
  }

  private void list(List<String> packages, Map<String, Path> to) throws InterruptedException {
    if (packages.isEmpty()) {
      return;
    }
    // -find looks at no imports, -e tells of the others where one is not found: 64 ms for fzf.
    List<String> words = new ArrayList<>(List.of("list", "-e", "-find"));
    words.addAll(request.listFlags());
    words.addAll(List.of("-f", "{{.ImportPath}}\t{{.Dir}}", "--"));
    words.addAll(packages);
    List<String> lines = ask(words);
    for (String line : lines == null ? List.<String>of() : lines) {
      int tab = line.indexOf('\t');
      if (tab > 0 && tab + 1 < line.length()) {
        put(line.substring(0, tab), line.substring(tab + 1), to);
      }
    }
  }

  private static void put(String importPath, String directory, Map<String, Path> to) {
    try {
      to.put(importPath, Path.of(directory));
    } catch (InvalidPathException e) {
      return; // as if it were not found
    }
  }

  /** What {@code go tool cover -func} says; null when it does not answer. */
  @Nullable List<String> functions(Path profile) throws InterruptedException {
    List<String> lines = ask(List.of("tool", "cover", "-func=" + profile));
    if (lines != null && FunctionLines.parse(lines).total() == null) {
      problem = "no total";
      return null;
    }
    return lines;
  }

  /** Writes what programs left in a directory as a profile; whether go did it. */
  boolean profile(Path counters, Path to) throws InterruptedException {
    return ask(List.of("tool", "covdata", "textfmt", "-i=" + counters, "-o=" + to)) != null;
  }

  private @Nullable List<String> ask(List<String> words) throws InterruptedException {
    List<String> lines = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    problem = null;
    failure = null;
    try {
      Question question =
          new Question(words, request.variables(), request.directory(), request.target());
      Exit exit =
          request
              .go()
              .run(
                  question,
                  lines::add,
                  line -> {
                    if (errors.size() < 20) {
                      errors.add(line);
                    }
                  });
      if (exit.exitCode() == 0 && !exit.timedOut()) {
        return lines;
      }
      problem =
          exit.timedOut()
              ? "no answer in time"
              : errors.isEmpty() ? "exit status " + exit.exitCode() : String.join(" ", errors);
    } catch (CannotStart e) {
      failure = e;
    }
    return null;
  }
}
