package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.BuildDirectory;
import io.github.goenv.snapshot.Loading;
import io.github.goenv.snapshot.Variables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the go.mod of each directory that the build has go run in. */
final class BuildsProbe {
  private static final Source POM = Source.of(Source.Kind.POM, "goenv:build");

  private BuildsProbe() {}

  /** Directories of Maven modules with a go.mod, and those below them that the build runs in. */
  static List<Path> modules(ProbeRequest request) {
    List<Path> modules = new ArrayList<>();
    for (Path candidate : request.modules()) {
      if (Files.isRegularFile(candidate.resolve("go.mod"))) {
        modules.add(candidate);
      }
    }
    for (ProbeRequest.Build build : request.builds()) {
      Path module = above(build.directory());
      // What is above the Maven module may be much more than this build is of.
      if (module != null && module.startsWith(build.module()) && !modules.contains(module)) {
        modules.add(module);
      }
    }
    return modules;
  }

  /** The nearest directory with a go.mod, upwards (cmd/go/internal/modload, findModuleRoot). */
  private static @Nullable Path above(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("go.mod"))) {
        return at;
      }
    }
    return null;
  }

  /**
   * What the builds have; a directory that is not there yet is none of them.
   *
   * @param load asks go; null when it cannot be asked
   */
  static Fact<List<BuildDirectory>> read(
      ProbeRequest request, Variables variables, @Nullable LoadingProbe load)
      throws InterruptedException {
    if (request.builds().isEmpty() || load == null || load.off()) {
      return Fact.absent(POM);
    }
    List<BuildDirectory> directories = new ArrayList<>();
    for (ProbeRequest.Build build : request.builds()) {
      Path directory = build.directory();
      if (Files.isDirectory(directory)) {
        Path module = above(directory);
        Loading asked =
            module == null && build.settled() ? load.packages(directory).orNull() : null;
        // In a workspace go looks for the directory in that.
        boolean sure = module != null || GoWork.above(directory, variables) == null;
        if (asked == null ? sure : asked.exitCode() != 0) {
          directories.add(
              new BuildDirectory(
                  directory.toString(),
                  module == null ? null : module.resolve("go.mod").toString(),
                  asked == null ? null : asked.said()));
        }
      }
    }
    return Fact.known(directories, POM);
  }
}
