package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.modcache.CacheProgress;
import io.github.goenv.modcache.CacheReader;
import io.github.goenv.modcache.CacheRequest;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.ModuleCache;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.snapshot.WorkFile;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the module cache, when it is asked for. */
final class ModuleCacheProbe {
  private final ProbeRequest request;
  private final Variables variables;
  private final List<Path> modules;
  private final CacheProgress progress;

  /**
   * A probe.
   *
   * @param modules directories with a go.mod
   */
  ModuleCacheProbe(
      ProbeRequest request, Variables variables, List<Path> modules, CacheProgress progress) {
    this.request = request;
    this.variables = variables;
    this.modules = modules;
    this.progress = progress;
  }

  /** How long it may take: two minutes for a project by default, ten for the whole cache. */
  static Duration limit(ProbeRequest request) {
    boolean all = request.examine().modules() == ProbeRequest.Examine.Modules.ALL;
    return request.limit().multipliedBy(all ? 120 : 24);
  }

  Fact<ModuleCache> read(Path executable, GoCommand go) throws InterruptedException {
    Fact<String> set = go.variable("GOMODCACHE");
    if (!(set instanceof Fact.Known<String> known)) {
      return set instanceof Fact.Unknown<String> unknown
          ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
          : Fact.unknown(Text.of("reason.go-env-empty", "name", "GOMODCACHE"));
    }
    Path cache = Directories.path(known.value());
    if (cache == null || !cache.isAbsolute()) {
      return Fact.unknown(Text.of("fact.malformed-path", "path", known.value()));
    }
    LoadingProbe question = new LoadingProbe(executable, request, variables);
    List<CacheRequest.Project> projects = new ArrayList<>();
    if (!question.off()) {
      for (Path module : modules) {
        projects.add(project(module));
      }
    }
    CacheRequest wanted =
        new CacheRequest(
            cache,
            request.examine().modules() == ProbeRequest.Examine.Modules.ALL,
            projects,
            question::all,
            limit(request));
    try {
      return Fact.known(new CacheReader(wanted, progress).read(), Source.file(cache.toString()));
    } catch (IOException e) {
      return Fact.unknown(Text.of("modcache.unreadable", "error", FileErrors.words(e)));
    }
  }

  /** In a workspace the go.sum of each of its modules counts, and go.work.sum. */
  private CacheRequest.Project project(Path module) {
    Path work = GoWork.above(module, variables);
    if (work != null && Files.isRegularFile(work)) {
      List<Path> sums = new ArrayList<>();
      sums.add(Path.of(work + ".sum"));
      WorkFile used = GoWork.read(module, variables).orNull();
      for (String use : used == null ? List.<String>of() : used.uses()) {
        Path directory = Directories.path(use);
        if (directory != null) {
          sums.add(directory.resolve("go.sum"));
        }
      }
      return new CacheRequest.Project(module, module.resolve("go.mod"), sums, work);
    }
    Path named = modFile();
    Path mod = named == null ? module.resolve("go.mod") : module.resolve(named);
    String text = mod.toString();
    String sum = text.endsWith(".mod") ? text.substring(0, text.length() - 4) + ".sum" : text;
    return new CacheRequest.Project(module, mod, List.of(Path.of(sum)), mod);
  }

  /** The file that {@code -modfile} of GOFLAGS names; the last of several counts. */
  private @Nullable Path modFile() {
    String flags = variables.explicit("GOFLAGS").orNull();
    Path named = null;
    for (String word :
        flags == null ? List.<String>of() : QuotedWords.split(flags).orElse(List.of())) {
      String flag = word.startsWith("--") ? word.substring(1) : word;
      if (flag.startsWith("-modfile=")) {
        named = Directories.path(flag.substring("-modfile=".length()));
      }
    }
    return named;
  }
}
