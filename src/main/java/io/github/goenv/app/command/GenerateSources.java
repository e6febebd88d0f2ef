package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.files.FileErrors;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.report.Severity;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs {@code go generate}, and looks whether what it makes is what is there. */
public final class GenerateSources {
  private final Output output;

  /** Speaks to {@code output}. */
  public GenerateSources(Output output) {
    this.output = output;
  }

  /**
   * What is to be generated.
   *
   * @param run regular expression of the directives to run; null for all
   * @param skip regular expression of those to skip; null for none
   * @param verify whether no file may be different then
   * @param locks which directories others work in
   * @param findings whom files that are different are told to
   */
  public record Request(
      CommandRequest command,
      PackageWords words,
      @Nullable String run,
      @Nullable String skip,
      boolean verify,
      DirectoryLocks locks,
      FindingsRequest findings) {}

  /**
   * Generates.
   *
   * @throws Rejected when a generator fails, or a file is different then
   */
  public void run(Request request) throws CannotRun, Rejected {
    TellFindings tell = new TellFindings(request.command(), request.findings(), output);
    Commands.with(
        request.command(),
        output,
        true,
        commands -> {
          request.locks().hold(request.command().directory());
          try {
            generate(commands, request, tell);
          } finally {
            request.locks().release(request.command().directory());
          }
        });
  }

  private void generate(Commands commands, Request request, TellFindings tell)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    List<String> flags = new ArrayList<>();
    if (request.run() != null) {
      flags.add("-run=" + request.run());
    }
    if (request.skip() != null) {
      flags.add("-skip=" + request.skip());
    }
    TreeState before = request.verify() ? state(commands) : null;
    Ended ended = commands.go(request.words().of("generate", flags));
    if (!ended.succeeded()) {
      tell.beside(directives(ended.said()), "generate", ended.elapsed(), () -> {});
      throw commands.failed(ended);
    }
    if (before != null) {
      compare(before, request.command().directory(), tell, ended.elapsed());
    }
  }

  /** Directives whose generator failed: {@code FILE.go:LINE: running "PROGRAM": TEXT}. */
  private static List<SourceFinding> directives(List<String> said) {
    List<SourceFinding> found = new ArrayList<>();
    for (String line : said) {
      int end = line.indexOf(": running \"");
      if (end > 0) {
        found.add(
            SourceFinding.at(
                "generate", "directive", line.substring(0, end), line.substring(end + 2)));
      }
    }
    return found;
  }

  private TreeState state(Commands commands) throws IOException, InterruptedException {
    Path directory = commands.request().directory();
    try {
      GitTree git = GitTree.of(directory, commands.environment(), Commands.WINDOWS);
      if (git != null) {
        if (git.dirty() > 0) {
          String count = Integer.toString(git.dirty());
          output.info("command.generate.dirty", "count", count);
        }
        return git;
      }
    } catch (IOException e) {
      output.warn("command.generate.git", "reason", FileErrors.words(e));
    }
    return DigestTree.of(directory);
  }

  private void compare(TreeState before, Path directory, TellFindings tell, Duration elapsed)
      throws Rejected, IOException, InterruptedException {
    List<TreeChange> changes = before.changes();
    if (changes.isEmpty()) {
      tell.beside(List.of(), "generate", elapsed, () -> output.info("command.generate.fine"));
      return;
    }
    List<String> difference = before.difference(changes);
    Map<String, Integer> first = FirstChange.of(difference);
    List<SourceFinding> found = new ArrayList<>();
    for (TreeChange each : changes) {
      found.add(finding(each, first));
    }
    tell.beside(found, "generate", elapsed, () -> show(changes, difference));
    String count = Integer.toString(changes.size());
    throw new Rejected(
        output.say("command.generate.failed", "count", count, "directory", directory.toString()));
  }

  private void show(List<TreeChange> changes, List<String> difference) {
    for (TreeChange each : changes) {
      String key =
          switch (each.kind()) {
            case ADDED -> "command.generate.added";
            case CHANGED -> "command.generate.changed";
            case REMOVED -> "command.generate.removed";
          };
      output.console().error(output.say(key, "file", each.file()));
    }
    BoundedLines lines = new BoundedLines(output);
    difference.forEach(lines::show);
    lines.end("git diff");
  }

  /** At the first line that is different; line 1 where that is not known. */
  private SourceFinding finding(TreeChange change, Map<String, Integer> first) {
    String key =
        switch (change.kind()) {
          case ADDED -> "command.generate.finding.added";
          case CHANGED -> "command.generate.finding.changed";
          case REMOVED -> "command.generate.finding.removed";
        };
    String file = change.file();
    int line = first.getOrDefault("b/" + file, first.getOrDefault(file + TextDiff.NOW, 1));
    String rule = change.kind().name().toLowerCase(Locale.ROOT);
    return new SourceFinding("generate", rule, Severity.ERROR, file, line, 0, output.say(key));
  }
}
