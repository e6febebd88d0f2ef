package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.go.GoEnv;
import io.github.goenv.go.GoFailure;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Checks, downloads or vendors the modules that a project needs. */
public final class ModuleFiles {
  private static final List<String> COMMANDS = List.of("tidy", "verify", "download", "vendor");

  /** What a go before 1.23 says (package flag). */
  private static final String NO_DIFF = "flag provided but not defined: -diff";

  /** What go says where there is nothing to vendor; it writes no directory then. */
  private static final String NOTHING = "go: no dependencies to vendor";

  private final Output output;

  /** Speaks to {@code output}. */
  public ModuleFiles(Output output) {
    this.output = output;
  }

  /**
   * What is to be done.
   *
   * @param commands in this order; none for {@code tidy}
   * @param apply whether {@code tidy} writes
   * @param arguments further flags
   * @param findings whom files that are not tidy are told to
   */
  public record Request(
      CommandRequest command,
      List<String> commands,
      boolean apply,
      List<String> arguments,
      FindingsRequest findings) {}

  /**
   * Does it.
   *
   * @throws Rejected when go.mod or go.sum is not tidy, or a module is not as it was
   */
  public void run(Request request) throws CannotRun, Rejected {
    TellFindings tell = new TellFindings(request.command(), request.findings(), output);
    List<String> wanted = new ArrayList<>();
    // A property that is empty leaves no command; a check that then checks nothing would pass.
    for (String each : request.commands().isEmpty() ? List.of("tidy") : request.commands()) {
      wanted.add(Choice.of("goenv.mod.command", each, COMMANDS, output.texts()));
    }
    Commands.with(
        request.command(),
        output,
        true,
        commands -> {
          for (String each : wanted) {
            switch (each) {
              case "tidy" -> tidy(commands, request, tell);
              case "download" -> download(commands, request);
              default -> plain(commands, request, each);
            }
          }
        });
  }

  private static List<String> words(Request request, String command, String... flags) {
    List<String> words = new ArrayList<>(List.of("mod", command));
    words.addAll(Arrays.asList(flags));
    words.addAll(request.arguments());
    return words;
  }

  private void plain(Commands commands, Request request, String command)
      throws BadCommand, CannotRun, Rejected, InterruptedException {
    Ended ended = commands.go(words(request, command), commands.console(), List::of);
    if (!ended.succeeded()) {
      throw commands.failed(named(ended, command));
    }
    if (command.equals("vendor") && ended.said().stream().noneMatch(NOTHING::equals)) {
      output.info("command.mod.vendored");
    }
  }

  private static Ended named(Ended ended, String command) {
    return new Ended(
        "go mod " + command, ended.exitCode(), ended.elapsed(), ended.said(), ended.failure());
  }

  private void tidy(Commands commands, Request request, TellFindings tell)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    if (request.apply()) {
      plain(commands, request, "tidy");
      return;
    }
    Unknown unknown = new Unknown();
    List<String> difference = new ArrayList<>();
    Ended ended = commands.go(words(request, "tidy", "-diff"), difference::add, unknown);
    if (unknown.flag) {
      tidyCopy(commands, request, tell);
      return;
    }
    if (!ended.succeeded() && difference.isEmpty()) {
      throw commands.failed(named(ended, "tidy -diff"));
    }
    differs(commands, difference, "go mod tidy -diff", tell, ended);
  }

  /** Shows what is not tidy, and tells of it at the first line of each file that would change. */
  private void differs(
      Commands commands, List<String> difference, String command, TellFindings tell, Ended ended)
      throws BadCommand, Rejected, IOException, InterruptedException {
    if (difference.isEmpty()) {
      tell.beside(List.of(), "mod", ended.elapsed(), () -> output.info("command.mod.tidy"));
      return;
    }
    Path goMod = goMod(commands, ask(commands));
    Map<String, Integer> first = FirstChange.of(difference);
    List<SourceFinding> found = new ArrayList<>();
    for (String name : new String[] {"go.mod", "go.sum"}) {
      Integer line = first.getOrDefault("tidy/" + name, first.get(name + TextDiff.NOW));
      if (line != null) {
        String file = goMod.resolveSibling(name).toString();
        String text = output.say("command.mod.finding", "file", name);
        found.add(new SourceFinding("mod", "tidy", Severity.ERROR, file, line, 0, text));
      }
    }
    tell.beside(
        found,
        "mod",
        ended.elapsed(),
        () -> {
          BoundedLines lines = new BoundedLines(output);
          difference.forEach(lines::show);
          lines.end(command);
        });
    throw new Rejected(output.say("command.mod.untidy"));
  }

  /** Notices a go that does not know the flag, and keeps its words off the console. */
  private static final class Unknown implements Commands.ErrorFilter {
    private volatile boolean flag;

    @Override
    public List<String> shown(String line) {
      flag |= line.startsWith(NO_DIFF);
      return flag ? List.of() : List.of(line);
    }
  }

  private void tidyCopy(Commands commands, Request request, TellFindings tell)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    Path goMod = goMod(commands, ask(commands));
    try (ModuleCopy copy = ModuleCopy.of(goMod, request.command().reports())) {
      Ended ended = commands.go(words(request, "tidy", copy.flag()), commands.console(), List::of);
      if (!ended.succeeded()) {
        throw commands.failed(named(ended, "tidy"));
      }
      List<String> difference = new ArrayList<>();
      for (String name : new String[] {"go.mod", "go.sum"}) {
        difference.addAll(TextDiff.of(name, copy.own(name), copy.copied(name)));
      }
      differs(commands, difference, "git diff, after go mod tidy", tell, ended);
    }
  }

  /**
   * {@code go mod download} adds sums that are missing to go.sum, so it gets a copy; in a
   * workspace, where it refuses {@code -modfile}, its files are put back as they were.
   */
  private void download(Commands commands, Request request)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    Map<String, String> places = ask(commands);
    String work = places.getOrDefault("GOWORK", "");
    Ended ended;
    if (work.isEmpty() || work.equals("off")) {
      Path goMod = goMod(commands, places);
      try (ModuleCopy copy = ModuleCopy.of(goMod, request.command().reports())) {
        ended = commands.go(words(request, "download", copy.flag()), commands.console(), List::of);
      }
    } else {
      List<KeptFile> before = kept(commands.request().directory(), work, places);
      try {
        ended = commands.go(words(request, "download"), commands.console(), List::of);
      } finally {
        for (KeptFile each : before) {
          each.putBack();
        }
      }
    }
    if (!ended.succeeded()) {
      throw commands.failed(named(ended, "download"));
    }
    output.info("command.mod.downloaded");
  }

  private static List<KeptFile> kept(Path directory, String work, Map<String, String> places)
      throws IOException {
    List<KeptFile> kept = new ArrayList<>();
    Path goWork = directory.resolve(work);
    kept.add(KeptFile.of(goWork));
    kept.add(KeptFile.of(goWork.resolveSibling("go.work.sum")));
    String mod = places.getOrDefault("GOMOD", "");
    if (!mod.isEmpty()) {
      kept.add(KeptFile.of(directory.resolve(mod).resolveSibling("go.sum")));
    }
    return kept;
  }

  private static Map<String, String> ask(Commands commands)
      throws BadCommand, InterruptedException {
    Path go = commands.installed().go();
    GoEnv env =
        GoEnv.askBuilder(
            go,
            commands.request().directory(),
            commands.environment(),
            Commands.ANSWER,
            List.of("GOMOD", "GOWORK"));
    if (env instanceof GoFailure failure) {
      throw new BadCommand(GoProblems.of(go, failure), failure.start());
    }
    return ((GoEnv.Answer) env).values();
  }

  /** GOMOD is the null device of the system where there is no go.mod (go help environment). */
  private static Path goMod(Commands commands, Map<String, String> places) throws BadCommand {
    String mod = places.getOrDefault("GOMOD", "");
    Path path = commands.request().directory().resolve(mod.isEmpty() ? "go.mod" : mod);
    if (!Files.isRegularFile(path)) {
      String directory = commands.request().directory().toString();
      throw new BadCommand(Text.of("command.mod.none", "directory", directory));
    }
    return path;
  }
}
