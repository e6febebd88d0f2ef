package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Output;
import io.github.goenv.app.Rejected;
import io.github.goenv.files.FileErrors;
import io.github.goenv.lint.Sarif;
import io.github.goenv.lint.SourceFinding;
import io.github.goenv.lint.ToolJson;
import io.github.goenv.lint.UnreadableResults;
import io.github.goenv.process.LineSink;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a tool, and reads its findings. */
public final class RunTool {
  /** Characters of findings; more is no output of a tool that people read. */
  private static final int MOST = 256 << 20;

  /** Lines shown of an output that cannot be read. */
  private static final int SHOWN = 50;

  /** Characters shown of each. */
  private static final int WIDEST = 400;

  private final Output output;

  /** Speaks to {@code output}. */
  public RunTool(Output output) {
    this.output = output;
  }

  /**
   * What is to be run.
   *
   * @param tool its name
   * @param results {@code none}, {@code sarif} or {@code json}
   * @param file where it writes them; null for its standard output
   */
  public record Request(
      CommandRequest command,
      @Nullable String tool,
      List<String> arguments,
      String results,
      @Nullable Path file,
      FindingsRequest findings) {}

  /** The tool's name without directory and suffix. */
  public static String name(String tool) {
    String name = tool.substring(Math.max(tool.lastIndexOf('/'), tool.lastIndexOf('\\')) + 1);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }

  /**
   * Runs it.
   *
   * @throws Rejected for findings, or when it fails without any
   */
  public void run(Request request) throws CannotRun, Rejected {
    String results =
        Choice.of(
            "goenv.tool.results",
            request.results(),
            List.of("none", "sarif", "json"),
            output.texts());
    TellFindings tell = new TellFindings(request.command(), request.findings(), output);
    String tool = request.tool();
    if (tool == null) {
      throw new CannotRun(output.say("command.tool.none"));
    }
    Commands.with(
        request.command(),
        output,
        true,
        commands -> {
          ToolPlace place = ToolPlace.find(commands, tool);
          if (results.equals("none")) {
            Ended ended = start(commands, place, tool, request, commands.console());
            plain(ended, commands, request);
          } else {
            read(commands, place, tool, results, request, tell);
          }
        });
  }

  private static Ended start(
      Commands commands, ToolPlace place, String tool, Request request, LineSink stdout)
      throws BadCommand, CannotRun, InterruptedException {
    Path program = place.program();
    if (program != null) {
      return commands.program(name(tool), program, request.arguments(), stdout, null);
    }
    List<String> words = new ArrayList<>(List.of("tool", tool));
    words.addAll(request.arguments());
    Ended ended = commands.go(words, stdout, null);
    return new Ended(
        "go tool " + tool, ended.exitCode(), ended.elapsed(), ended.said(), ended.failure());
  }

  private void plain(Ended ended, Commands commands, Request request) throws CannotRun, Rejected {
    if (ended.succeeded()) {
      return;
    }
    if (!request.findings().failOn().equals("never")) {
      throw commands.failed(ended);
    }
    String code = Integer.toString(ended.exitCode());
    output.warn("command.tool.ignored", "command", ended.command(), "code", code);
  }

  private void read(
      Commands commands,
      ToolPlace place,
      String tool,
      String results,
      Request request,
      TellFindings tell)
      throws BadCommand, CannotRun, Rejected, IOException, InterruptedException {
    Path file = request.file();
    if (file != null) {
      Files.deleteIfExists(file); // what an earlier run left is not this one's
    }
    Collected collected = new Collected();
    Ended ended =
        start(commands, place, tool, request, file == null ? collected : commands.console());
    List<SourceFinding> found;
    try {
      String text = file == null ? collected.text() : text(file);
      if (text.isEmpty() && !ended.succeeded()) {
        throw commands.failed(ended);
      }
      found = results.equals("sarif") ? Sarif.read(text) : ToolJson.read(name(tool), text);
    } catch (UnreadableResults e) {
      collected.first.forEach(output.console()::error);
      throw new CannotRun(
          output.say(
              "command.tool.unreadable",
              "tool",
              ended.command(),
              "results",
              results,
              "detail",
              e.reason().in(output.texts()),
              "code",
              Integer.toString(ended.exitCode())),
          e);
    }
    int failing = tell.tell(found, name(tool), "", ended.elapsed());
    if (failing > 0) {
      String counts = tell.counts(tell.shown(found));
      throw new Rejected(
          output.say("command.tool.failed", "command", ended.command(), "counts", counts));
    }
    // Tools exit with a status of their own where they found something.
    if (!ended.succeeded() && found.isEmpty()) {
      throw commands.failed(ended);
    }
  }

  private static String text(Path file) throws BadCommand {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      String reason = FileErrors.reason(e);
      throw new BadCommand(
          Text.of("command.tool.results", "path", file.toString(), "reason", reason), e);
    }
  }

  /**
   * Collects JSON. Lines are joined without their ends: a long one comes in pieces, and JSON has no
   * line end inside a token.
   */
  private static final class Collected implements LineSink {
    private final StringBuilder text = new StringBuilder();
    private final List<String> first = new ArrayList<>();
    private boolean began;
    private boolean tooMuch;

    @Override
    public void line(String line) {
      if (first.size() < SHOWN) {
        first.add(line.length() > WIDEST ? line.substring(0, WIDEST) + "..." : line);
      }
      began |= line.startsWith("{") || line.startsWith("[");
      if (!began) {
        return; // a remark before it
      }
      if (text.length() > MOST) {
        tooMuch = true;
      } else {
        text.append(line);
      }
    }

    String text() throws UnreadableResults {
      if (tooMuch) {
        throw new UnreadableResults("command.results.long", "most", String.valueOf(MOST >> 20));
      }
      if (!began && !first.isEmpty()) {
        throw new UnreadableResults("command.results.begin");
      }
      return text.toString();
    }
  }
}
