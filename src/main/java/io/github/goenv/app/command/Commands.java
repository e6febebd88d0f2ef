package io.github.goenv.app.command;

import io.github.goenv.app.Amounts;
import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Heartbeat;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.app.gocommand.GoLines;
import io.github.goenv.app.gocommand.TimeLimit;
import io.github.goenv.files.FileErrors;
import io.github.goenv.go.GoTarget;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Command;
import io.github.goenv.process.Exit;
import io.github.goenv.process.LineSink;
import io.github.goenv.process.Processes;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.ChildVariables;
import io.github.goenv.toolchain.GoExecutable;
import io.github.goenv.toolchain.GoProblems;
import io.github.goenv.toolchain.InstalledGo;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the commands of one goal and tells of them. */
final class Commands {
  static final boolean WINDOWS = File.separatorChar == '\\';

  /** How long go may take to answer what it is asked. */
  static final Duration ANSWER = Duration.ofSeconds(60);

  /** How long a command may work before the console says that it does. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Lines shown again at the end where Maven shows errors alone. */
  private static final int TAIL = 50;

  private final CommandRequest request;
  private final Output output;
  private final Duration limit;
  private final Map<String, String> variables;
  private final InstalledGo installed;
  private GoTarget target;

  /** What is done with the commands. */
  interface Body {
    void run(Commands commands)
        throws BadCommand, CannotRun, Rejected, IOException, InterruptedException;
  }

  /** Looks at the error output of a command before people see it. */
  interface ErrorFilter {
    /** The lines that are shown for this one. */
    List<String> shown(String line);
  }

  private Commands(
      CommandRequest request,
      Output output,
      Duration limit,
      Map<String, String> variables,
      InstalledGo installed) {
    this.request = request;
    this.output = output;
    this.limit = limit;
    this.variables = variables;
    this.installed = installed;
    this.target = installed.host();
  }

  /**
   * Finds go, then does what is to be done.
   *
   * @param forHost whether GOOS and GOARCH are those of this machine, whatever the environment says
   */
  static void with(CommandRequest request, Output output, boolean forHost, Body body)
      throws CannotRun, Rejected {
    try {
      body.run(open(request, output, forHost));
    } catch (BadCommand e) {
      new Meanings(request, output).of(e.problem());
      throw new CannotRun(e.problem().in(output.texts()), e);
    } catch (IOException e) {
      throw new CannotRun(output.say("command.io", "reason", FileErrors.words(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun(output.say("build.interrupted"), e);
    }
  }

  private static Commands open(CommandRequest request, Output output, boolean forHost)
      throws BadCommand, InterruptedException {
    Duration limit = TimeLimit.of(request.timeout(), "command.number");
    Path go = GoExecutable.find(request.go(), request.project(), request.environment(), WINDOWS);
    InstalledGo installed =
        InstalledGo.ask(
            go, request.directory(), request.variables(), request.environment(), ANSWER);
    GoTarget host = installed.host();
    Map<String, String> variables =
        forHost
            ? ChildVariables.of(request.variables(), null, request.offline(), host, host)
            : asTheyAre(request);
    if (request.offline() && !request.goal().equals("fmt")) { // which needs no network
      output.once("build.offline");
    }
    return new Commands(request, output, limit, variables, installed);
  }

  /** For a command that is the user's own, so that its target is too. */
  private static Map<String, String> asTheyAre(CommandRequest request) {
    Map<String, String> variables = new TreeMap<>(request.variables());
    if (request.offline()) {
      ChildVariables.offline(variables);
    }
    return variables;
  }

  CommandRequest request() {
    return request;
  }

  Output output() {
    return output;
  }

  InstalledGo installed() {
    return installed;
  }

  /** Everything a command of this goal has in its environment. */
  Map<String, String> environment() {
    return ChildVariables.with(request.environment(), variables);
  }

  /** Commands are for this target from now on. */
  void target(GoTarget other) {
    target = other;
    variables.put("GOOS", other.os());
    variables.put("GOARCH", other.arch());
  }

  /** Runs go; its output goes to the console as it comes. */
  Ended go(List<String> words) throws BadCommand, CannotRun, InterruptedException {
    return go(words, console(), null);
  }

  /**
   * Runs go.
   *
   * @param stdout takes its output
   * @param filter looks at its errors, which are then held until it has ended, and are warnings if
   *     it went well; null to show them as they come
   */
  Ended go(List<String> words, LineSink stdout, @Nullable ErrorFilter filter)
      throws BadCommand, CannotRun, InterruptedException {
    return program("go " + words.get(0), installed.go(), words, stdout, filter);
  }

  /** Runs a program by its absolute path, in the same way. */
  Ended program(
      String name, Path program, List<String> words, LineSink stdout, @Nullable ErrorFilter filter)
      throws BadCommand, CannotRun, InterruptedException {
    List<String> command = new ArrayList<>(words.size() + 1);
    command.add(program.toString());
    command.addAll(words);
    return run(name, command, words, stdout, filter);
  }

  private Ended run(
      String name,
      List<String> command,
      List<String> words,
      LineSink stdout,
      @Nullable ErrorFilter filter)
      throws BadCommand, CannotRun, InterruptedException {
    for (String word : command) {
      if (word.indexOf('\0') >= 0) {
        throw new BadCommand(Text.of("build.word.nul", "word", word.replace('\0', '?')));
      }
    }
    if (output.shows(Output.Level.DETAIL)) {
      output.detail(name + " in " + request.directory() + ": " + command);
    }
    boolean quiet = filter != null;
    GoLines lines = new GoLines(output, !quiet, installed.settings());
    lines.begin(new CommandRun(words, variables, request.directory(), target));
    Deque<String> tail = new ArrayDeque<>();
    boolean unseen = !quiet && !output.shows(Output.Level.INFO);
    LineSink stderr =
        line -> {
          for (String each : filter == null ? List.of(line) : filter.shown(line)) {
            synchronized (lines) {
              lines.line(each);
            }
            keep(unseen ? tail : null, each);
          }
        };
    LineSink out =
        line -> {
          stdout.line(line);
          keep(unseen ? tail : null, line);
        };
    Heartbeat heartbeat =
        output.shows(Output.Level.INFO)
            ? new Heartbeat(PATIENCE, time -> running(name, time, lines))
            : null;
    Exit exit;
    try {
      exit =
          Processes.stream(
              new Command(command, request.directory(), environment(), limit), out, stderr);
    } catch (CannotStart e) {
      throw new BadCommand(GoProblems.of(e), e);
    } finally {
      if (heartbeat != null) {
        heartbeat.close();
      }
    }
    lines.end(exit.timedOut() || exit.exitCode() != 0);
    if (exit.timedOut() || exit.exitCode() != 0) {
      tail.forEach(output.console()::error);
    }
    if (exit.timedOut()) {
      String seconds = Long.toString(limit.toSeconds());
      throw new CannotRun(output.say("command.timeout", "command", name, "seconds", seconds));
    }
    return new Ended(name, exit.exitCode(), exit.elapsed(), lines.said(), lines.failure());
  }

  private static void keep(@Nullable Deque<String> tail, String line) {
    if (tail != null) {
      synchronized (tail) {
        tail.add(line);
        if (tail.size() > TAIL) {
          tail.remove();
        }
      }
    }
  }

  private void running(String name, Duration time, GoLines lines) {
    String last;
    synchronized (lines) {
      last = lines.last();
    }
    String elapsed = Amounts.seconds(time);
    if (last == null) {
      output.info("command.running", "command", name, "time", elapsed);
    } else {
      output.info("command.running.last", "command", name, "time", elapsed, "said", last);
    }
  }

  /** A sink that shows lines as they come. */
  LineSink console() {
    return line -> output.console().info(line);
  }

  /** The sentence with what helps here: another run of goenv:mod offline would not. */
  private String offline() {
    if (!request.offline()) {
      return "command.failed.off";
    }
    return request.goal().equals("mod") ? "command.failed.offline.mod" : "command.failed.offline";
  }

  /** Says what the errors of a command of go usually mean, and fails. */
  Rejected failed(Ended ended) throws CannotRun {
    new Meanings(request, output).of(ended.said());
    String key =
        ended.failure().equals("build.failed.offline")
            ? offline()
            : ended.said().isEmpty() ? "command.failed.silent" : "command.failed";
    String code = Integer.toString(ended.exitCode());
    return new Rejected(output.say(key, "command", ended.command(), "code", code));
  }
}
