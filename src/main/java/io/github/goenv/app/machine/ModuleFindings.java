package io.github.goenv.app.machine;

import io.github.goenv.check.Judgement;
import io.github.goenv.check.core.Policy;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.BuildDirectory;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Repository;
import io.github.goenv.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which findings concern the go.mod of one Maven module alone: those that are there when the
 * machine is judged with the facts of that module, and not when it is judged without the facts of
 * all modules that are checked elsewhere.
 */
final class ModuleFindings {
  private final Snapshot machine;
  private final Policy policy;
  private final Elsewhere elsewhere;

  ModuleFindings(Snapshot machine, Policy policy, Elsewhere elsewhere) {
    this.machine = machine;
    this.policy = policy;
    this.elsewhere = elsewhere;
  }

  /** Of {@code failing}, those of other modules, by the directory of the module. */
  Map<Path, List<Result>> of(List<Result> failing) {
    Map<Path, List<Result>> others = new LinkedHashMap<>();
    Project project = machine.project().orNull();
    if (project == null || failing.isEmpty()) {
      return others;
    }
    Set<String> here = keys(project, null);
    for (Path module : elsewhere.checked()) {
      Set<String> there = keys(project, module);
      for (Result each : failing) {
        if (!here.contains(key(each)) && there.contains(key(each))) {
          others.computeIfAbsent(module, any -> new ArrayList<>()).add(each);
        }
      }
    }
    return others;
  }

  private Set<String> keys(Project project, @Nullable Path module) {
    Project part = part(project, module);
    Snapshot restricted = machine.with(part);
    Set<String> keys = new HashSet<>();
    for (Result each : Judgement.of(restricted, policy)) {
      keys.add(key(each));
    }
    return keys;
  }

  private static String key(Result result) {
    return result.id()
        + "\n"
        + result.outcome()
        + "\n"
        + result.severity()
        + "\n"
        + result.subject();
  }

  /** The facts of one module; of those that are not checked elsewhere for null. */
  private Project part(Project project, @Nullable Path module) {
    List<Fact<GoModFile>> files = new ArrayList<>();
    for (Fact<GoModFile> each : project.modules()) {
      GoModFile file = each.orNull();
      if (file == null || within(file.path(), module)) {
        files.add(each);
      }
    }
    return new Project(
        project.directory(),
        files,
        cgo(project.cgo(), module),
        kept(project.loading(), module, ModuleFindings::directory),
        kept(project.repositories(), module, Repository::directory),
        project.work(),
        kept(project.builds(), module, BuildDirectory::directory));
  }

  private boolean within(String path, @Nullable Path module) {
    Path owner = elsewhere.owner(Path.of(path));
    return module == null ? owner == null : module.equals(owner);
  }

  private Fact<CgoUse> cgo(Fact<CgoUse> fact, @Nullable Path module) {
    if (!(fact instanceof Fact.Known<CgoUse> known)) {
      return fact;
    }
    List<String> files = new ArrayList<>();
    for (String file : known.value().files()) {
      if (within(file, module)) {
        files.add(file);
      }
    }
    return Fact.known(new CgoUse(files, known.value().complete()), known.source());
  }

  /** Those of a list that are of the module by the directory or file that {@code path} names. */
  private <T> Fact<List<T>> kept(
      Fact<List<T>> fact, @Nullable Path module, Function<T, @Nullable String> path) {
    if (!(fact instanceof Fact.Known<List<T>> known)) {
      return fact;
    }
    List<T> part = new ArrayList<>();
    for (T each : known.value()) {
      String at = path.apply(each);
      if (at == null || within(at, module)) {
        part.add(each);
      }
    }
    return Fact.known(part, known.source());
  }

  private static @Nullable String directory(Fact<Loading> loading) {
    Loading known = loading.orNull();
    return known == null ? null : known.directory();
  }
}
