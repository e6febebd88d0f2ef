package io.github.goenv.gobuild.plan;

import io.github.goenv.go.GoTarget;
import io.github.goenv.toolchain.BadCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests for tests: everything at its default but what a test names. */
public final class Requests {
  public static final GoTarget LINUX = new GoTarget("linux", "amd64");
  public static final GoTarget WINDOWS = new GoTarget("windows", "amd64");
  static final GoTarget DARWIN = new GoTarget("darwin", "arm64");

  public TargetChoice targets = new TargetChoice(List.of(), null, null);
  public List<String> packages = List.of();
  public List<ProgramChoice> programs = List.of();
  public LinkOptions link = new LinkOptions("", false, Map.of(), false);
  public CompileOptions compile = CompileOptions.NONE;
  public List<String> arguments = List.of();
  public Map<String, String> environment = Map.of();
  public Path directory = Path.of("/project");
  public @Nullable String output;
  public boolean offline;
  public TimingMode timing = TimingMode.ACTION;

  public BuildRequest request() {
    return new BuildRequest(
        targets,
        packages,
        programs,
        link,
        compile,
        arguments,
        environment,
        directory,
        new OutputChoice(directory, directory.resolve("target"), "hello", output),
        offline,
        timing);
  }

  public List<BuildPlan> plan(GoTarget... on) throws BadCommand {
    return BuildPlanner.plan(request(), List.of(on), LINUX, Path.of("/work"));
  }
}
