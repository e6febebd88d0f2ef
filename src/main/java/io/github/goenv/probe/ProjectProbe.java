package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoFailure;
import io.github.goenv.go.GoMod;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.snapshot.CgoUse;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Project;
import io.github.goenv.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the project asks of Go: its go.mod files and its use of cgo. */
final class ProjectProbe {
  private ProjectProbe() {}

  /** Directories of {@code candidates} that hold a {@code go.mod}. */
  static List<Path> modules(List<Path> candidates) {
    List<Path> modules = new ArrayList<>();
    for (Path candidate : candidates) {
      if (Files.isRegularFile(candidate.resolve("go.mod"))) {
        modules.add(candidate);
      }
    }
    return modules;
  }

  static Fact<Project> read(
      ProbeRequest request,
      List<Path> modules,
      @Nullable Path go,
      @Nullable StartRefusal refusal,
      HostOs os,
      Fact<CgoUse> cgo)
      throws InterruptedException {
    List<Fact<GoModFile>> files = new ArrayList<>();
    // What is seen to be no program of this system is never started.
    boolean unusable =
        go != null && GoCommandProbe.problem(go, refusal, os) instanceof Fact.Known<String>;
    for (Path module : modules) {
      if (unusable) {
        files.add(Fact.unknown(GoCommandProbe.unasked(refusal)));
        continue;
      }
      files.add(module(module.resolve("go.mod"), go, request.environment(), request.limit()));
    }
    String directory = request.directory().toString();
    return Fact.known(
        new Project(directory, files, cgo), Source.of(Source.Kind.PROJECT, directory));
  }

  private static Fact<GoModFile> module(
      Path file, @Nullable Path go, Map<String, String> environment, Duration limit)
      throws InterruptedException {
    String path = file.toString();
    if (go == null) {
      return Fact.unknown(Text.of("reason.no-go"));
    }
    Source source = Source.of(Source.Kind.PROJECT, path);
    GoMod mod = GoMod.read(go, file, environment, limit);
    if (mod instanceof GoMod.Answer answer) {
      return Fact.known(
          new GoModFile(path, answer.module(), answer.go(), answer.toolchain(), List.of()), source);
    }
    if (mod instanceof GoMod.Malformed malformed) {
      List<String> errors = new ArrayList<>();
      for (GoMod.SyntaxError error : malformed.errors()) {
        errors.add(path + ":" + error.line() + ": " + error.text());
      }
      return Fact.known(new GoModFile(path, null, null, null, errors), source);
    }
    GoFailure failure = (GoFailure) mod;
    String detail = failure.detail().isEmpty() ? failure.kind().name() : failure.detail();
    return Fact.unknown(Text.of("go.mod.failed", "path", path, "detail", detail));
  }
}
