package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoFailure;
import io.github.goenv.go.GoLoad;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.modcache.ModuleQuestion;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.SettingsFile;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets go load a module, as the build of it would begin. */
final class LoadingProbe {
  private static final Source SOURCE = Source.of(Source.Kind.API, "go list");

  private final Path go;
  private final Variables variables;
  private final Map<String, String> environment;
  private final Duration limit;
  private final boolean writes;

  LoadingProbe(Path go, ProbeRequest request, Variables variables) {
    this.go = go;
    this.variables = variables;
    this.environment = environment(request.environment(), variables);
    this.limit = request.limit();
    this.writes = writes(variables);
  }

  /** Whether go has modules switched off, so that there is none to ask about. */
  boolean off() {
    return "off".equals(variables.explicit("GO111MODULE").orNull());
  }

  /** What go says of the module and of all settings. */
  Fact<Loading> module(Path module) throws InterruptedException {
    return fact(GoLoad.module(go, module, environment, readOnly(module), limit), module);
  }

  /** Lists all modules of its build; what go says instead where it cannot. */
  ModuleQuestion.Answer all(Path module) throws InterruptedException {
    return answer(
        () ->
            GoLoad.modules(
                go, module, environment, readOnly(module), ModuleQuestion.FORMAT, limit));
  }

  /** The files that packages of the module embed, by their whole paths. */
  Fact<List<Path>> embedded(Path module) throws InterruptedException {
    ModuleQuestion.Answer answer =
        answer(() -> GoLoad.embedded(go, module, environment, readOnly(module), limit));
    return answer.good()
        ? Fact.known(paths(answer.text()), SOURCE)
        : Fact.unknown(
            Text.of("go.list.failed", "path", module.toString(), "detail", answer.text()));
  }

  /** A run of go. */
  private interface Run {
    Captured captured() throws CannotStart, InterruptedException;
  }

  /** What go wrote; or what it says is wrong, without credentials. */
  private static ModuleQuestion.Answer answer(Run run) throws InterruptedException {
    try {
      Captured said = run.captured();
      if (said.exit().exitCode() == 0) {
        return new ModuleQuestion.Answer(true, said.stdout());
      }
      String text = said.exit().timedOut() ? "TIMED_OUT" : said.stderr();
      return new ModuleQuestion.Answer(false, Redaction.CREDENTIALS_ONLY.apply(text.strip()));
    } catch (CannotStart e) {
      return new ModuleQuestion.Answer(false, e.errorText());
    }
  }

  /** A directory and its files for each package, an empty line behind each. */
  private static List<Path> paths(String lines) {
    List<Path> files = new ArrayList<>();
    Path directory = null;
    for (String line : lines.split("\\R")) {
      if (line.isEmpty()) {
        directory = null;
      } else if (directory == null) {
        directory = Directories.path(line);
      } else {
        files.add(directory.resolve(line));
      }
    }
    return files;
  }

  /** What go says of the package there and of all that it imports. */
  Fact<Loading> packages(Path module) throws InterruptedException {
    GoLoad load = ask(module, environment);
    if (load instanceof GoLoad.Answer answer
        && answer.exitCode() != 0
        && answer.said().contains("build cache")) {
      // A build stops at the cache after the modules; without one go says what it has against them.
      Map<String, String> without = new LinkedHashMap<>(environment);
      without.remove("GOCACHE");
      without.put("GOCACHE", "off");
      if (ask(module, without) instanceof GoLoad.Answer more) {
        // Two things at once: each is looked at by itself.
        List<String> errors = new ArrayList<>(more.errors());
        if (more.exitCode() != 0) {
          errors.add(0, more.said());
        }
        load =
            new GoLoad.Answer(
                answer.arguments(), answer.exitCode(), answer.said(), more.programs(), errors);
      }
    }
    return fact(load, module);
  }

  /**
   * What go says of the packages of several modules of one workspace.
   *
   * @return an answer for each of them where go has nothing against any; else none
   */
  List<Fact<Loading>> packages(List<Path> modules) throws InterruptedException {
    List<String> directories = new ArrayList<>(modules.size());
    for (Path module : modules) {
      directories.add(module.toAbsolutePath().normalize().toString());
    }
    GoLoad load = GoLoad.packages(go, modules.get(0), environment, false, directories, limit);
    if (!(load instanceof GoLoad.Answer answer)
        || answer.exitCode() != 0
        || !answer.said().isEmpty()
        || !answer.errors().isEmpty()
        || !answer.programs().keySet().containsAll(directories)) {
      return List.of();
    }
    Set<String> others = new HashSet<>(directories);
    List<Fact<Loading>> all = new ArrayList<>(modules.size());
    for (int i = 0; i < modules.size(); i++) {
      String own = directories.get(i);
      boolean program = Boolean.TRUE.equals(answer.programs().get(own));
      List<String> arguments = new ArrayList<>();
      for (String argument : answer.arguments()) {
        if (argument.equals(own) || !others.contains(argument)) {
          arguments.add(argument);
        }
      }
      all.add(
          Fact.known(
              new Loading(modules.get(i).toString(), arguments, 0, "", program, List.of()),
              SOURCE));
    }
    return all;
  }

  private GoLoad ask(Path module, Map<String, String> variables) throws InterruptedException {
    return GoLoad.packages(go, module, variables, readOnly(module), List.of("."), limit);
  }

  /** In a workspace go refuses -mod=mod, and so writes nothing. */
  private boolean readOnly(Path module) {
    return writes && GoWork.above(module, variables) == null;
  }

  private static Fact<Loading> fact(GoLoad load, Path module) {
    if (load instanceof GoLoad.Answer answer) {
      List<String> errors = new ArrayList<>();
      for (String error : answer.errors()) {
        errors.add(Redaction.CREDENTIALS_ONLY.apply(error));
      }
      return Fact.known(
          new Loading(
              module.toString(),
              answer.arguments(),
              answer.exitCode(),
              Redaction.CREDENTIALS_ONLY.apply(answer.said()),
              answer.program(),
              errors),
          SOURCE);
    }
    GoFailure failure = (GoFailure) load;
    String detail = failure.detail().isEmpty() ? failure.kind().name() : failure.detail();
    return Fact.unknown(Text.of("go.list.failed", "path", module.toString(), "detail", detail));
  }

  /** Whether GOFLAGS lets every command write to go.mod: the last of several counts. */
  private static boolean writes(Variables variables) {
    boolean writes = false;
    String flags = variables.explicit("GOFLAGS").orNull();
    if (flags != null) {
      for (String word : QuotedWords.split(flags).orElse(List.of())) {
        if (word.startsWith("-mod=") || word.startsWith("--mod=")) {
          writes = word.endsWith("=mod");
        }
      }
    }
    return writes;
  }

  /**
   * A cache program named in the go env file cannot be unset by a variable; then the file's values
   * are handed over without it.
   */
  private static Map<String, String> environment(
      Map<String, String> environment, Variables variables) {
    @Nullable SettingsFile file = variables.goEnvFile().orNull();
    if (file == null || !file.values().containsKey("GOCACHEPROG")) {
      return environment;
    }
    Map<String, String> all = new LinkedHashMap<>(environment);
    for (Map.Entry<String, String> entry : file.values().entrySet()) {
      String own = all.get(entry.getKey());
      if (own == null || own.isEmpty()) {
        all.put(entry.getKey(), entry.getValue());
      }
    }
    all.put("GOENV", "off");
    return all;
  }
}
