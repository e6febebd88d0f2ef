package io.github.goenv.build;

import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests for tests: everything at its default but what a test names. */
final class Requests {
  static final GoTarget LINUX = new GoTarget("linux", "amd64");
  static final GoTarget WINDOWS = new GoTarget("windows", "amd64");
  static final GoTarget DARWIN = new GoTarget("darwin", "arm64");

  TargetChoice targets = new TargetChoice(List.of(), null, null);
  List<String> packages = List.of();
  LinkOptions link = new LinkOptions("", false, Map.of(), false);
  CompileOptions compile = CompileOptions.NONE;
  List<String> arguments = List.of();
  Map<String, String> environment = Map.of();
  Path directory = Path.of("/project");
  @Nullable String output;
  boolean offline;
  TimingMode timing = TimingMode.ACTION;

  BuildRequest request() {
    return new BuildRequest(
        targets,
        packages,
        link,
        compile,
        arguments,
        environment,
        directory,
        new OutputChoice(directory, directory.resolve("target"), "hello", output),
        offline,
        timing);
  }

  List<BuildPlan> plan(GoTarget... on) throws CannotBuild {
    return BuildPlanner.plan(request(), List.of(on), LINUX, Path.of("/work"));
  }
}
