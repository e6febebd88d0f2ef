package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.GoRoot;
import io.github.goenv.go.HostOs;
import io.github.goenv.go.StartRefusal;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.GoRootDirectory;
import io.github.goenv.snapshot.Place;
import io.github.goenv.snapshot.Variables;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the go command: where it is, what it says, and the GOROOTs around it. */
final class GoCommandProbe {
  private GoCommandProbe() {}

  /** The go this machine would use: the one named, else the first on PATH. */
  static PathProbe.@Nullable Found locate(ProbeRequest request, HostOs os) {
    String named = request.go();
    if (named != null) {
      Path path = Directories.path(named);
      if (path == null) {
        return null;
      }
      Path absolute = request.directory().resolve(path).normalize();
      return Files.exists(absolute) && !Files.isDirectory(absolute)
          ? new PathProbe.Found(
              absolute, StartRefusal.isBare(named) ? StartRefusal.BARE_NAME : null)
          : null;
    }
    return PathProbe.first(request, os);
  }

  /**
   * What is wrong with the file; see {@link GoCommand}.
   *
   * @param refusal why it is not started, whatever it is; null when it may be
   */
  static Fact<String> problem(Path executable, @Nullable StartRefusal refusal, HostOs os) {
    return refusal == null
        ? FileProblems.of(executable, os)
        : Fact.known(
            refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            Source.file(executable.toString()));
  }

  /** Why what only go can tell is unknown. */
  static Text unasked(@Nullable StartRefusal refusal) {
    return refusal == null
        ? Text.of("reason.see", "id", "go.unusable")
        : Text.of("fact.go-not-started");
  }

  static Fact<GoCommand> read(
      ProbeRequest request, @Nullable Path executable, @Nullable StartRefusal refusal, HostOs os)
      throws InterruptedException {
    Source source =
        request.go() == null ? Source.process("PATH") : Source.of(Source.Kind.POM, request.go());
    Fact<GoRootDirectory> configured = configured(request, os);
    if (executable == null) {
      return Fact.known(
          new GoCommand(
              Fact.absent(source),
              Fact.absent(source),
              Fact.absent(source),
              Fact.absent(source),
              Fact.absent(source),
              Fact.absent(source),
              configured,
              Fact.absent(source)),
          source);
    }
    Fact<String> problem = problem(executable, refusal, os);
    GoProbe.Answer answer =
        problem instanceof Fact.Known<String>
            ? new GoProbe.Answer(Fact.unknown(unasked(refusal)), Fact.absent(source))
            : GoProbe.ask(executable, request);
    Path root = GoRoot.ofExecutable(executable).orElse(null);
    String version = root == null ? null : GoRoot.inspect(root).version();
    Source file = Source.file(executable.toString());
    return Fact.known(
        new GoCommand(
            Fact.known(executable.toString(), source),
            problem,
            answer.env(),
            answer.withoutSettings(),
            root == null ? Fact.absent(file) : Fact.known(root.toString(), file),
            version == null ? Fact.absent(file) : Fact.known(version, file),
            configured,
            toolchains(answer.env())),
        source);
  }

  private static Fact<GoRootDirectory> configured(ProbeRequest request, HostOs os) {
    Variables variables =
        VariablesProbe.read(os, request.environment(), Fact.absent(Source.file("")));
    Fact<String> set = variables.explicit("GOROOT");
    if (set instanceof Fact.Known<String> known) {
      return Fact.known(directory(known.value(), known.source()), known.source());
    }
    if (set instanceof Fact.Unknown<String> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    return Fact.absent(Source.process("GOROOT"));
  }

  private static GoRootDirectory directory(String text, Source source) {
    Path path = Directories.path(text);
    if (path == null || !path.isAbsolute()) {
      Text reason = Text.of("fact.malformed-path", "path", text);
      return new GoRootDirectory(
          text, source, Place.Kind.UNREADABLE, Fact.unknown(reason), Fact.unknown(reason));
    }
    Place.Kind kind = Directories.kind(path);
    Source file = Source.file(text);
    if (kind == Place.Kind.UNREADABLE) {
      Text reason = Text.of("fact.unreadable", "path", text, "error", "access denied");
      return new GoRootDirectory(text, source, kind, Fact.unknown(reason), Fact.unknown(reason));
    }
    GoRoot root = GoRoot.inspect(path);
    String version = root.version();
    return new GoRootDirectory(
        text,
        source,
        kind,
        Fact.known(root.kind() == GoRoot.Kind.GOROOT, file),
        version == null ? Fact.absent(file) : Fact.known(version, file));
  }

  /** Toolchains go has downloaded: {@code GOMODCACHE/golang.org/toolchain@…}. */
  private static Fact<List<String>> toolchains(Fact<Map<String, String>> env) {
    Map<String, String> values = env.orNull();
    String cache = values == null ? null : values.get("GOMODCACHE");
    Path directory = cache == null || cache.isEmpty() ? null : Directories.path(cache);
    Source source = Source.file(String.valueOf(cache));
    if (directory == null) {
      return Fact.absent(source);
    }
    Path parent = directory.resolve("golang.org");
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(parent, "toolchain@*")) {
        for (Path each : stream) {
          names.add(String.valueOf(each.getFileName()).substring("toolchain@".length()));
        }
      } catch (IOException e) {
        return Directories.unreadable(parent, e);
      }
    }
    return Fact.known(names, source);
  }
}
