package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.go.GoEnv;
import io.github.goenv.lint.CompileError;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.process.LineSink;
import io.github.goenv.report.Severity;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.PathProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks that sources are formatted as gofmt does, or formats them. */
public final class FormatSources {
  /** Characters of one command line: Windows takes 32,767 of all. */
  private static final int LONGEST = 20_000;

  private final Output output;

  /** Speaks to {@code output}. */
  public FormatSources(Output output) {
    this.output = output;
  }

  /**
   * What is to be formatted.
   *
   * @param excludes globs of files that are not looked at
   * @param apply whether files are written
   * @param anyLineEnds whether a file may have CRLF where gofmt writes LF
   * @param locks which directories others work in
   * @param findings whom files that differ are told to
   */
  public record Request(
      CommandRequest command,
      PackageWords words,
      List<String> excludes,
      boolean apply,
      boolean anyLineEnds,
      DirectoryLocks locks,
      FindingsRequest findings) {}

  /**
   * Formats or checks.
   *
   * @throws Rejected when a file is not formatted, or cannot be
   */
  public void run(Request request) throws CannotRun, Rejected {
    TellFindings tell = new TellFindings(request.command(), request.findings(), output);
    Commands.with(
        request.command(),
        output,
        true,
        commands -> {
          List<String> files = SourceList.ask(commands, request.words(), request.excludes());
          if (files.isEmpty()) {
            tell.beside(List.of(), "fmt", Duration.ZERO, () -> output.info("command.fmt.none"));
            return;
          }
          Path gofmt = gofmt(commands);
          if (request.apply()) {
            request.locks().hold(request.command().directory());
            try {
              apply(commands, gofmt, files, tell);
            } finally {
              request.locks().release(request.command().directory());
            }
          } else {
            check(commands, gofmt, files, request, tell);
          }
        });
  }

  /** The gofmt of the go that builds here; without one there the first on PATH. */
  private static Path gofmt(Commands commands) throws BadCommand, InterruptedException {
    Path directory = commands.request().directory();
    Map<String, String> environment = commands.environment();
    GoEnv env =
        GoEnv.askBuilder(
            commands.installed().go(), directory, environment, Commands.ANSWER, List.of("GOROOT"));
    String root =
        env instanceof GoEnv.Answer answer ? answer.values().getOrDefault("GOROOT", "") : "";
    String name = "gofmt" + (Commands.WINDOWS ? ".exe" : "");
    if (!root.isEmpty()) {
      Path beside = directory.resolve(root).resolve("bin").resolve(name);
      if (Files.isRegularFile(beside)) {
        return beside;
      }
    }
    Path found = PathProgram.search("gofmt", directory, environment, Commands.WINDOWS).program();
    if (found == null) {
      throw new BadCommand(Text.of("command.fmt.missing", "goroot", root.isEmpty() ? "?" : root));
    }
    return found;
  }

  private void apply(Commands commands, Path gofmt, List<String> files, TellFindings tell)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    List<String> changed = new ArrayList<>();
    Ran ran = run(commands, gofmt, files, "-w", unused -> changed::add);
    for (String file : changed) {
      output.info("command.fmt.changed", "file", file);
    }
    String count = Integer.toString(changed.size());
    String all = Integer.toString(files.size());
    tell.beside(
        ran.unreadable(),
        "fmt",
        ran.elapsed(),
        () -> output.info("command.fmt.applied", "count", count, "files", all));
    if (ran.failed()) {
      throw new Rejected(output.say("command.fmt.unreadable"));
    }
  }

  private void check(
      Commands commands, Path gofmt, List<String> files, Request request, TellFindings tell)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    Map<String, List<String>> differing = new LinkedHashMap<>();
    List<GofmtDiff> diffs = new ArrayList<>();
    Ran ran =
        run(
            commands,
            gofmt,
            files,
            "-d",
            batch -> {
              GofmtDiff diff = new GofmtDiff(batch);
              diffs.add(diff);
              return diff::line;
            });
    diffs.forEach(each -> differing.putAll(each.files()));
    int ends = 0;
    for (List<String> difference : differing.values()) {
      ends += GofmtDiff.lineEndsOnly(difference) ? 1 : 0;
    }
    if (request.anyLineEnds()) {
      differing.values().removeIf(GofmtDiff::lineEndsOnly);
    }
    List<SourceFinding> found = new ArrayList<>(ran.unreadable());
    differing.forEach((file, difference) -> found.add(finding(file, difference)));
    int crlf = ends;
    boolean accepted = request.anyLineEnds() && crlf > 0;
    String all = Integer.toString(files.size());
    boolean fine = differing.isEmpty() && !ran.failed();
    tell.beside(
        found,
        "fmt",
        ran.elapsed(),
        () -> {
          show(differing, accepted ? 0 : crlf);
          if (fine && accepted) {
            String count = Integer.toString(crlf);
            output.info("command.fmt.fine.ends", "files", all, "count", count);
          } else if (fine) {
            output.info("command.fmt.fine", "files", all);
          }
        });
    if (!differing.isEmpty()) {
      String count = Integer.toString(differing.size());
      throw new Rejected(
          output.say(
              ran.failed() ? "command.fmt.failed.unreadable" : "command.fmt.failed",
              "count",
              count,
              "files",
              all));
    }
    if (ran.failed()) {
      throw new Rejected(output.say("command.fmt.unreadable"));
    }
  }

  /** At the first line that gofmt would change. */
  private SourceFinding finding(String file, List<String> difference) {
    boolean ends = GofmtDiff.lineEndsOnly(difference);
    int line = FirstChange.of(difference).values().stream().findFirst().orElse(1);
    String text = output.say(ends ? "command.fmt.finding.ends" : "command.fmt.finding");
    String rule = ends ? "crlf" : "format";
    return new SourceFinding("gofmt", rule, Severity.ERROR, file, line, 0, text);
  }

  private void show(Map<String, List<String>> differing, int ends) {
    BoundedLines lines = new BoundedLines(output);
    for (Map.Entry<String, List<String>> file : differing.entrySet()) {
      boolean endsOnly = GofmtDiff.lineEndsOnly(file.getValue());
      String key = endsOnly ? "command.fmt.file.ends" : "command.fmt.file";
      output.console().error(output.say(key, "file", file.getKey()));
      if (!endsOnly) {
        file.getValue().forEach(lines::show);
      }
    }
    lines.end("gofmt -d");
    if (ends > 0) {
      String count = Integer.toString(ends);
      output.console().error(output.say("command.fmt.ends", "count", count));
    }
  }

  /** Makes of the files of one command line what takes gofmt's lines. */
  private interface Sinks {
    LineSink of(List<String> batch);
  }

  /**
   * What became of gofmt.
   *
   * @param failed whether it could not read or write one of the files, which it has said then
   * @param unreadable files that are no Go
   */
  private record Ran(boolean failed, List<SourceFinding> unreadable, Duration elapsed) {}

  private static Ran run(
      Commands commands, Path gofmt, List<String> files, String flag, Sinks sinks)
      throws BadCommand, CannotRun, InterruptedException {
    boolean failed = false;
    List<SourceFinding> unreadable = new ArrayList<>();
    Duration elapsed = Duration.ZERO;
    for (List<String> batch : batches(files)) {
      List<String> words = new ArrayList<>(List.of("-l", flag));
      words.addAll(batch);
      Ended ended = commands.program("gofmt", gofmt, words, sinks.of(batch), List::of);
      // Since Go 1.26 it exits with 1 for a difference.
      failed |= !ended.said().isEmpty() || ended.exitCode() > 1;
      elapsed = elapsed.plus(ended.elapsed());
      for (String line : ended.said()) {
        SourceFinding error = CompileError.of("gofmt", line, "syntax");
        if (error != null) {
          unreadable.add(error);
        }
      }
    }
    return new Ran(failed, unreadable, elapsed);
  }

  /** Files in parts that fit a command line; one that looks like a flag gets a directory. */
  static List<List<String>> batches(List<String> files) {
    List<List<String>> batches = new ArrayList<>();
    int length = LONGEST;
    for (String file : files) {
      String word = file.startsWith("-") ? Path.of(".", file).toString() : file;
      length += word.length() + 3;
      if (length > LONGEST) {
        batches.add(new ArrayList<>());
        length = word.length() + 3;
      }
      batches.get(batches.size() - 1).add(word);
    }
    return batches;
  }
}
