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

  private static boolean race(Variables variables) {
    String flags = variables.explicit("GOFLAGS").orNull();
    return flags != null && flags.contains("-race");
  }

  static Fact<List<Compiler>> read(
      ProbeRequest request, Variables variables, GoCommand go, boolean windows)
      throws InterruptedException {
    List<Compiler> compilers = new ArrayList<>();
    boolean both = variables.explicit("CXX") instanceof Fact.Known<String>;
    for (String name : List.of("CC", "CXX")) {
      Fact<String> set = variables.explicit(name);
      if (set instanceof Fact.Known<String> known) {
        compilers.add(
            compiler(request, variables, name, known.value(), known.source(), windows, both));
      } else {
        String value = go.variable(name).orNull();
        if (value != null && name.equals("CC")) {
          Source source = Source.of(Source.Kind.GO_DEFAULT, "");
          compilers.add(compiler(request, variables, name, value, source, windows, both));
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
      boolean windows,
      boolean both)
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
        machine(request, executable),
        windows && both && request.examine().trees()
            ? runtime(request, executable)
            : Fact.absent(source),
        windows && race(variables)
            ? ask(request, executable, List.of("-print-file-name=libsynchronization.a"), 4096)
            : Fact.absent(source));
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

  /** What a compiler says. */
  private static Fact<String> ask(
      ProbeRequest request, @Nullable Path executable, List<String> words, int most)
      throws InterruptedException {
    if (executable == null) {
      return Fact.absent(Source.process("PATH"));
    }
    String path = executable.toString();
    if (new RealFileView(File.separatorChar == '\\').isForeign(path)) {
      return Fact.unknown(Text.of("compiler.foreign", "path", path));
    }
    String said = String.join(" ", words);
    try {
      List<String> all = new ArrayList<>();
      all.add(path);
      all.addAll(words);
      Captured captured =
          Processes.capture(
              new Command(all, request.directory(), request.environment(), request.limit()), most);
      String answer = captured.stdout().strip();
      if (captured.exit().exitCode() == 0 && !answer.isEmpty()) {
        return Fact.known(answer, Source.of(Source.Kind.API, path + " " + said));
      }
    } catch (CannotStart e) {
      // It is as if it had said nothing.
    }
    return Fact.unknown(Text.of("compiler.silent", "path", path, "words", said));
  }

  private static Fact<String> machine(ProbeRequest request, @Nullable Path executable)
      throws InterruptedException {
    Fact<String> answer = ask(request, executable, List.of("-dumpmachine"), 4096);
    String text = answer.orNull();
    return text == null || text.indexOf('\n') < 0
        ? answer
        : Fact.unknown(
            Text.of(
                "compiler.silent", "path", String.valueOf(executable), "words", "-dumpmachine"));
  }

  /**
   * The C run-time library, by the macros of mingw-w64's headers; other headers have none of them.
   */
  private static Fact<String> runtime(ProbeRequest request, @Nullable Path executable)
      throws InterruptedException {
    Fact<String> answer =
        ask(
            request,
            executable,
            List.of("-E", "-dM", "-include", "_mingw.h", "-x", "c", "NUL"),
            1 << 18);
    if (!(answer instanceof Fact.Known<String> known)) {
      return answer;
    }
    for (String line : known.value().split("\\R")) {
      if (line.startsWith("#define _UCRT")) {
        return Fact.known("ucrt", known.source());
      }
    }
    return known.value().contains("#define __MSVCRT_VERSION__ ")
        ? Fact.known("msvcrt", known.source())
        : Fact.absent(known.source());
  }
}
