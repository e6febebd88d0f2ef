package io.github.goenv.gobuild;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.ExecutableFormat;
import io.github.goenv.go.GoTarget;
import io.github.goenv.snapshot.BuiltProgram;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.GoSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what was built once more, when all is built. */
public final class ProgramFacts {
  private ProgramFacts() {}

  /**
   * The files of builds that succeeded; go chose the names of those it put into a directory.
   *
   * @param buildmode value of {@code -buildmode} as it was set; null for Go's default
   * @param settings what is set for go
   */
  public static List<BuiltProgram> of(
      List<BuildResult> results, @Nullable String buildmode, GoSettings settings) {
    List<BuiltProgram> programs = new ArrayList<>(results.size());
    for (BuildResult result : results) {
      if (!result.succeeded()) {
        continue;
      }
      String flags = settings.of(result.plan()).get("GOFLAGS");
      boolean executable =
          (buildmode == null || !buildmode.endsWith("archive"))
              && (flags == null || !flags.contains("-buildmode"));
      Map<Path, Long> sizes = new HashMap<>();
      for (BuiltFile built : result.artifacts()) {
        sizes.put(built.path(), built.size());
      }
      for (Path file : result.plan().files()) {
        programs.add(read(file, sizes.get(file), result.plan().target(), executable));
      }
    }
    return programs;
  }

  private static BuiltProgram read(
      Path path, @Nullable Long written, GoTarget target, boolean executable) {
    Source source = Source.file(path.toString());
    Fact<Long> size;
    Fact<String> format;
    List<String> machines = List.of();
    try {
      size = Fact.known(Files.size(path), source);
      ExecutableFormat found = ExecutableFormat.read(path);
      format = Fact.known(found.kind().name(), source);
      machines = found.machines();
    } catch (NoSuchFileException e) {
      size = Fact.absent(source);
      format = Fact.absent(source);
    } catch (IOException e) {
      Text reason =
          Text.of(
              "build.artifact.unreadable", "path", path.toString(), "reason", FileErrors.reason(e));
      size = Fact.unknown(reason);
      format = Fact.unknown(reason);
    }
    return new BuiltProgram(
        path.toString(), target.os(), target.arch(), written, size, executable, format, machines);
  }
}
