package io.github.goenv.gobuild.plan;

import io.github.goenv.go.GoTarget;
import io.github.goenv.text.Text;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.ChildVariables;
import io.github.goenv.toolchain.KnownNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes {@code go build} command lines of a request; reads nothing and writes nothing. */
public final class BuildPlanner {
  private static final List<String> MODS = List.of("mod", "readonly", "vendor");

  private BuildPlanner() {}

  /**
   * One plan for each target, in order.
   *
   * @param targets from {@link Targets}
   * @param host the system go runs on
   * @param work a directory for files that live only during the build
   * @throws BadCommand when a parameter cannot work
   */
  public static List<BuildPlan> plan(
      BuildRequest request, List<GoTarget> targets, GoTarget host, Path work) throws BadCommand {
    List<String> flags = flags(request);
    checkPackages(request.words());
    ProgramChoices.check(request);
    Arguments.check(request.arguments());
    Map<GoTarget, Outputs.Output> outputs =
        Outputs.of(
            request.output(),
            targets,
            request.compile().buildmode(),
            request.several() && request.ofPrograms());
    List<BuildPlan> plans = new ArrayList<>();
    for (GoTarget target : targets) {
      Outputs.Output output = outputs.get(target);
      if (output == null) {
        throw new IllegalStateException("no output for " + target);
      }
      if (!output.directory() && !request.programs().isEmpty()) {
        throw new BadCommand(Text.of("build.programs.output", "output", output.path().toString()));
      }
      if (!output.directory() && severalPackages(request.packages())) {
        throw new BadCommand(
            Text.of(
                "build.output.onePackage",
                "output",
                output.path().toString(),
                "packages",
                String.join(" ", request.packages())));
      }
      List<String> words = new ArrayList<>(flags);
      TimingFiles timing = timing(request.timing(), target, work);
      if (timing != null) {
        words.add("-debug-actiongraph=" + timing.graph());
        if (timing.trace() != null) {
          words.add("-debug-trace=" + timing.trace());
        }
      }
      words.add("-o");
      // Go treats a name with a slash at its end as a directory, also when there is none yet.
      words.add(output.path() + (output.directory() ? "/" : ""));
      words.addAll(request.arguments());
      words.addAll(request.words());
      checkWords(words);
      plans.add(
          new BuildPlan(
              target,
              words,
              ChildVariables.of(
                  request.environment(),
                  request.compile().cgoEnabled(),
                  request.offline(),
                  target,
                  host),
              request.directory(),
              output.path(),
              output.directory(),
              timing,
              null));
    }
    return plans;
  }

  private static @Nullable TimingFiles timing(TimingMode mode, GoTarget target, Path work) {
    if (mode == TimingMode.OFF) {
      return null;
    }
    String end = target.os() + "-" + target.arch() + ".json";
    Path trace = mode == TimingMode.GRAPH ? null : work.resolve("trace-" + end);
    return new TimingFiles(work.resolve("actiongraph-" + end), trace, null);
  }

  private static List<String> flags(BuildRequest request) throws BadCommand {
    CompileOptions compile = request.compile();
    List<String> words = new ArrayList<>();
    words.add("build");
    if (compile.trimpath()) {
      words.add("-trimpath");
    }
    if (request.link().noBuildId()) {
      Reproducible.check(request.arguments());
      words.add("-buildvcs=false");
    }
    if (compile.race()) {
      words.add("-race");
    }
    String mode = compile.buildmode();
    if (mode != null) {
      if (mode.equals("shared")) {
        throw new BadCommand(Text.of("build.buildmode.shared"));
      }
      KnownNames.check("buildmode", mode, BuildModes.NAMES);
      words.add("-buildmode=" + mode);
    }
    String mod = compile.mod();
    if (mod != null) {
      checkMod(mod);
      words.add("-mod=" + mod);
    }
    if (!compile.tags().isEmpty()) {
      words.add("-tags=" + tags(compile.tags()));
    }
    words.addAll(LdFlags.words(request.link()));
    return words;
  }

  /** Refuses what {@code -mod} does not know. */
  public static void checkMod(String mod) throws BadCommand {
    KnownNames.check("mod", mod, MODS);
  }

  /** Go separates tags at commas; a tag with a space in it would be one that no file can name. */
  public static String tags(List<String> tags) throws BadCommand {
    for (String tag : tags) {
      boolean good = !tag.isEmpty();
      for (int i = 0; i < tag.length(); i++) {
        char c = tag.charAt(i);
        good &= Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_' || c == '.';
      }
      if (!good) {
        throw new BadCommand(Text.of("build.tag.bad", "tag", tag));
      }
    }
    return String.join(",", tags);
  }

  /** Refuses what is no package. */
  public static void checkPackages(List<String> packages) throws BadCommand {
    for (String each : packages) {
      if (each.isBlank() || each.startsWith("-")) {
        throw new BadCommand(Text.of("build.package.bad", "package", each));
      }
    }
  }

  /** Go files on the command line are one package together; a pattern is left to go to judge. */
  private static boolean severalPackages(List<String> packages) {
    int count = 0;
    boolean files = false;
    for (String each : packages) {
      if (each.endsWith(".go")) {
        files = true;
      } else {
        count++;
      }
    }
    return count + (files ? 1 : 0) > 1;
  }

  /** Refuses words that no command line can have. */
  public static void checkWords(List<String> words) throws BadCommand {
    for (String word : words) {
      if (word.indexOf('\0') >= 0) {
        throw new BadCommand(Text.of("build.word.nul", "word", word.replace('\0', '\ufffd')));
      }
    }
  }
}
