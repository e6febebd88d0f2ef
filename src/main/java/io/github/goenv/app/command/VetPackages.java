package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.go.GoTarget;
import io.github.goenv.lint.CompileError;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.lint.UnreadableResults;
import io.github.goenv.lint.VetLines;
import io.github.goenv.process.LineSink;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks packages with {@code go vet}. */
public final class VetPackages {
  private static final List<String> OURS = List.of("json", "fix", "diff", "C", "n");

  private final Output output;

  /** Speaks to {@code output}. */
  public VetPackages(Output output) {
    this.output = output;
  }

  /**
   * What is to be checked.
   *
   * @param words packages and flags
   * @param goos operating system; null for that of this machine
   * @param goarch processor; null for that of this machine
   */
  public record Request(
      CommandRequest command,
      PackageWords words,
      @Nullable String goos,
      @Nullable String goarch,
      FindingsRequest findings) {}

  /**
   * Checks them.
   *
   * @throws Rejected for findings, and for packages that do not compile
   */
  public void run(Request request) throws CannotRun, Rejected {
    TellFindings tell = new TellFindings(request.command(), request.findings(), output);
    Commands.with(request.command(), output, true, commands -> vet(commands, request, tell));
  }

  private void vet(Commands commands, Request request, TellFindings tell)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    for (String argument : request.words().arguments()) {
      if (PackageWords.isFlag(argument, OURS)) {
        throw new BadCommand(Text.of("command.vet.argument", "argument", argument));
      }
    }
    GoTarget host = commands.installed().host();
    String os = request.goos() == null ? host.os() : request.goos();
    String arch = request.goarch() == null ? host.arch() : request.goarch();
    commands.target(new GoTarget(os, arch));
    Streams streams = new Streams(output);
    Ended ended = commands.go(request.words().of("vet", List.of("-json")), streams.out(), streams);
    List<SourceFinding> found;
    try {
      found = streams.findings();
    } catch (UnreadableResults e) {
      String detail = e.reason().in(output.texts());
      throw new CannotRun(output.say("command.vet.unreadable", "detail", detail), e);
    }
    List<SourceFinding> all = new ArrayList<>(found);
    for (String line : ended.said()) {
      SourceFinding error = CompileError.of("vet", line);
      if (error != null) {
        all.add(error);
      }
    }
    if (ended.succeeded() || !all.isEmpty()) {
      int failing = tell.tell(all, "vet", CompileError.RULE, ended.elapsed());
      if (ended.succeeded() && failing > 0) {
        throw new Rejected(
            output.say("command.vet.failed", "counts", tell.counts(tell.shown(found))));
      }
    }
    if (!ended.succeeded()) {
      throw commands.failed(ended);
    }
  }

  /** Sorts both streams into findings and lines for people. */
  private static final class Streams implements Commands.ErrorFilter {
    private final VetLines stdout = new VetLines("vet");
    private final VetLines stderr = new VetLines("vet");
    private final Output output;
    private volatile @Nullable UnreadableResults problem;

    Streams(Output output) {
      this.output = output;
    }

    LineSink out() {
      return line -> take(stdout, line).forEach(output.console()::info);
    }

    @Override
    public List<String> shown(String line) {
      return take(stderr, line);
    }

    private List<String> take(VetLines reader, String line) {
      try {
        return reader.line(line);
      } catch (UnreadableResults e) {
        problem = e;
        return List.of();
      }
    }

    List<SourceFinding> findings() throws UnreadableResults {
      if (problem != null) {
        throw problem;
      }
      List<SourceFinding> all = new ArrayList<>(stdout.findings());
      all.addAll(stderr.findings());
      return all;
    }
  }
}
