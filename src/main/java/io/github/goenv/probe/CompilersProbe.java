package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.go.RealFileView;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.snapshot.Compiler;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the C compilers cgo would start. */
final class CompilersProbe {
  private CompilersProbe() {}

  /** Whether GOFLAGS has what needs a C compiler even where no file uses cgo. */
  static boolean needed(Variables variables) {
    String flags = variables.explicit("GOFLAGS").orNull();
    return flags != null
        && (flags.contains("-race") || flags.contains("-msan") || flags.contains("-asan"));
  }

  static Fact<List<Compiler>> read(
      ProbeRequest request, Variables variables, GoCommand go, boolean windows)
      throws InterruptedException {
    List<Compiler> compilers = new ArrayList<>();
    for (String name : List.of("CC", "CXX")) {
      Fact<String> set = variables.explicit(name);
      if (set instanceof Fact.Known<String> known) {
        compilers.add(compiler(request, variables, name, known.value(), known.source(), windows));
      } else {
        String value = go.variable(name).orNull();
        if (value != null && name.equals("CC")) {
          Source source = Source.of(Source.Kind.GO_DEFAULT, "");
          compilers.add(compiler(request, variables, name, value, source, windows));
        }
      }
    }
    return Fact.known(compilers, Source.of(Source.Kind.API, "go env"));
  }

  private static Compiler compiler(
      ProbeRequest request,
      Variables variables,
      String name,
      String value,
      Source source,
      boolean windows)
      throws InterruptedException {
    List<String> words = QuotedWords.split(value).orElse(null);
    Path whole = Directories.path(value);
    boolean wholeIsFile = whole != null && Files.isRegularFile(whole);
    Path executable =
        words == null || words.isEmpty() ? null : find(words.get(0), variables, windows);
    return new Compiler(
        name,
        value,
        source,
        words == null ? Fact.absent(source) : Fact.known(words, source),
        wholeIsFile,
        executable == null
            ? Fact.absent(Source.process("PATH"))
            : Fact.known(executable.toString(), Source.process("PATH")),
        machine(request, executable));
  }

  private static @Nullable Path find(String word, Variables variables, boolean windows) {
    if (word.indexOf('/') >= 0 || word.indexOf('\\') >= 0) {
      Path path = Directories.path(word);
      return path == null ? null : runnable(path, windows);
    }
    String search = variables.process("PATH");
    if (search == null) {
      return null;
    }
    for (String directory : search.split(windows ? ";" : ":")) {
      Path path = directory.isEmpty() ? null : Directories.path(directory);
      Path file = path == null || !path.isAbsolute() ? null : runnable(path.resolve(word), windows);
      if (file != null) {
        return file;
      }
    }
    return null;
  }

  private static @Nullable Path runnable(Path path, boolean windows) {
    if (Files.isRegularFile(path) && Files.isExecutable(path)) {
      return path;
    }
    Path exe = windows ? path.resolveSibling(path.getFileName() + ".exe") : path;
    return windows && Files.isRegularFile(exe) ? exe : null;
  }

  private static Fact<String> machine(ProbeRequest request, @Nullable Path executable)
      throws InterruptedException {
    if (executable == null) {
      return Fact.absent(Source.process("PATH"));
    }
    String path = executable.toString();
    Source source = Source.of(Source.Kind.API, path + " -dumpmachine");
    if (new RealFileView(File.separatorChar == '\\').isForeign(path)) {
      return Fact.unknown(Text.of("compiler.foreign", "path", path));
    }
    try {
      Captured captured =
          Processes.capture(
              new Command(
                  List.of(path, "-dumpmachine"),
                  request.directory(),
                  request.environment(),
                  request.limit()),
              4096);
      String answer = captured.stdout().strip();
      if (captured.exit().exitCode() == 0 && !answer.isEmpty() && answer.indexOf('\n') < 0) {
        return Fact.known(answer, source);
      }
      return Fact.unknown(Text.of("compiler.no-machine", "path", path));
    } catch (CannotStart e) {
      return Fact.unknown(Text.of("compiler.no-machine", "path", path));
    }
  }
}
