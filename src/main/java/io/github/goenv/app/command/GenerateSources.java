package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
   */
  public record Request(
      CommandRequest command,
      PackageWords words,
      @Nullable String run,
      @Nullable String skip,
      boolean verify,
      DirectoryLocks locks) {}

  /**
   * Generates.
   *
   * @throws Rejected when a generator fails, or a file is different then
   */
  public void run(Request request) throws CannotRun, Rejected {
    Commands.with(
        request.command(),
        output,
        true,
        commands -> {
          request.locks().hold(request.command().directory());
          try {
            generate(commands, request);
          } finally {
            request.locks().release(request.command().directory());
          }
        });
  }

  private void generate(Commands commands, Request request)
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
      throw commands.failed(ended);
    }
    if (before != null) {
      compare(before, request.command().directory());
    }
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
      output.warn("command.generate.git", "reason", String.valueOf(e.getMessage()));
    }
    return DigestTree.of(directory);
  }

  private void compare(TreeState before, Path directory)
      throws Rejected, IOException, InterruptedException {
    List<TreeChange> changes = before.changes();
    if (changes.isEmpty()) {
      output.info("command.generate.fine");
      return;
    }
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
    before.difference(changes).forEach(lines::show);
    lines.end("git diff");
    String count = Integer.toString(changes.size());
    throw new Rejected(
        output.say("command.generate.failed", "count", count, "directory", directory.toString()));
  }
}
