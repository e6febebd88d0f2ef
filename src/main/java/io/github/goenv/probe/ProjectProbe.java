package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoFailure;
import io.github.goenv.go.GoMod;
import io.github.goenv.go.GoModText;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.go.words.KnownText;
import io.github.goenv.go.words.KnownTexts;
import io.github.goenv.snapshot.GoModFile;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Project;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the project asks of Go: its go.mod files and its use of cgo. */
final class ProjectProbe {
  /** Stands for what other probes read. */
  private static final Source NONE = Source.of(Source.Kind.PROJECT, "");

  private ProjectProbe() {}

  static Fact<Project> read(
      ProbeRequest request,
      Variables variables,
      List<Path> modules,
      @Nullable Path go,
      @Nullable StartRefusal refusal,
      HostOs os)
      throws InterruptedException {
    List<Fact<GoModFile>> files = new ArrayList<>();
    List<Fact<Loading>> loading = new ArrayList<>();
    // What is seen to be no program of this system is never started.
    boolean unusable =
        go != null && GoCommandProbe.problem(go, refusal, os) instanceof Fact.Known<String>;
    LoadingProbe load =
        go == null || unusable || modules.isEmpty() && request.builds().isEmpty()
            ? null
            : new LoadingProbe(go, request, variables);
    if (load != null && !load.off()) {
      loading.addAll(new ModuleLoads(load, variables).of(modules));
    }
    for (int i = 0; i < modules.size(); i++) {
      if (unusable) {
        files.add(Fact.unknown(GoCommandProbe.unasked(refusal)));
        continue;
      }
      Path file = modules.get(i).resolve("go.mod");
      Fact<Loading> loaded = loading.isEmpty() ? null : loading.get(i);
      Fact<GoModFile> read = sound(loaded, variables) ? text(file) : null;
      files.add(read == null ? module(file, go, request.environment(), request.limit()) : read);
    }
    String directory = request.directory().toString();
    return Fact.known(
        new Project(
            directory,
            files,
            Fact.absent(NONE),
            Fact.known(loading, NONE),
            modules.isEmpty() ? Fact.absent(NONE) : RepositoryProbe.read(request, modules, os),
            GoWork.read(request.directory(), variables),
            BuildsProbe.read(request, variables, load)),
        Source.of(Source.Kind.PROJECT, directory));
  }

  /** Whether go has read this very go.mod and found nothing wrong. */
  private static boolean sound(@Nullable Fact<Loading> loaded, Variables variables) {
    Loading answer = loaded == null ? null : loaded.orNull();
    String flags = variables.explicit("GOFLAGS").orNull();
    return answer != null
        && answer.exitCode() == 0
        && !answer.said().contains("ignoring go.mod")
        && (flags == null || !flags.contains("modfile"));
  }

  private static @Nullable Fact<GoModFile> text(Path file) {
    try {
      GoModText text = GoModText.of(Files.readString(file));
      return Fact.known(
          new GoModFile(file.toString(), text.module(), text.go(), text.toolchain(), List.of()),
          Source.of(Source.Kind.PROJECT, file.toString()));
    } catch (IOException e) {
      return null;
    }
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
    KnownText known = KnownTexts.of(detail);
    Text meaning = known == null ? null : Text.of("said." + known.name());
    return new Fact.Unknown<>(Text.of("go.mod.failed", "path", path, "detail", detail), meaning);
  }
}
