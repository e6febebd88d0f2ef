package io.github.goenv.gotest;

import io.github.goenv.gobuild.TimingInBackground;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Exit;
import io.github.goenv.process.LineSink;
import io.github.goenv.text.Text;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.timing.graph.Unreadable;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.GoProblems;
import io.github.goenv.toolchain.GoProcess;
import io.github.goenv.toolchain.Toolchain;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Runs {@code go test} and hands over what became of each package, as it ends. */
public final class RunTests {
  /**
   * What go says before the fault of a pattern (cmd/go/internal/generate); others are no answer.
   */
  private static final String BAD_PATTERN = "error parsing regexp: ";

  private final GoProcess go;
  private final SourceLines sources;
  private final TestListener listener;
  private final AtomicReference<@Nullable Collector> current = new AtomicReference<>();

  /**
   * @param environment all variables of this process
   * @param limit how long one run may take
   * @param sources where tests were written
   */
  public RunTests(
      Toolchain toolchain,
      Map<String, String> environment,
      Duration limit,
      SourceLines sources,
      TestListener listener) {
    this.go = new GoProcess(toolchain.go(), environment, limit);
    this.sources = sources;
    this.listener = listener;
  }

  /**
   * How a run ended.
   *
   * @param timing what go recorded, which is still being read
   */
  public record Ended(
      TestPlan plan,
      List<String> command,
      Instant startedAt,
      Exit exit,
      TimingInBackground timing) {}

  /** The same, which records nothing. */
  public Exit run(TestPlan plan) throws BadCommand, InterruptedException {
    return run(plan, null).exit();
  }

  /**
   * Runs go; the listener has heard of every package when this returns.
   *
   * @param graph where go records its times; null to record nothing
   * @throws BadCommand when go cannot be started
   * @throws InterruptedException when this thread is interrupted; go has been ended then
   */
  public Ended run(TestPlan asked, @Nullable Path graph) throws BadCommand, InterruptedException {
    TestPlan plan = graph == null ? asked : asked.with(List.of("-debug-actiongraph=" + graph));
    Collector collector = new Collector(listener, sources);
    UnwrittenGraph unwritten = new UnwrittenGraph(collector::message);
    current.set(collector);
    List<String> command = go.command(plan);
    listener.starting(plan, command);
    Instant startedAt = Instant.now();
    Exit exit;
    try {
      exit = go.run(plan, collector::line, graph == null ? collector::message : unwritten);
    } catch (CannotStart e) {
      throw new BadCommand(GoProblems.of(e), e);
    } finally {
      current.set(null);
      collector.close();
    }
    String reason = unwritten.reason();
    if (reason != null) {
      // Go ends with 1 for that alone; where tests failed too, it says so of their packages.
      boolean well = exit.exitCode() == 1 && !exit.timedOut() && !collector.failed();
      TimingInBackground none = TimingInBackground.none(Unreadable.Reason.UNWRITTEN, reason);
      return new Ended(
          plan, command, startedAt, well ? new Exit(0, false, exit.elapsed()) : exit, none);
    }
    TimingFiles files = graph == null ? null : new TimingFiles(graph, null, null);
    return new Ended(plan, command, startedAt, exit, TimingInBackground.read(files));
  }

  /** The tests that run now: {@code PACKAGE TEST}; a package alone while none of it runs. */
  public List<String> running() {
    Collector collector = current.get();
    return collector == null ? List.of() : collector.running();
  }

  /**
   * The runs that a selection comes to; none where it names no package.
   *
   * @param plan of every test
   * @param typed the value of {@code -Dtest}
   * @throws BadCommand when an element is empty or no regular expression, or go cannot be started
   */
  public List<TestPlan> plans(TestPlan plan, String typed) throws BadCommand, InterruptedException {
    List<Selection> selections = Selection.read(typed);
    for (Selection each : selections) {
      if (isDoubtful(each.run())) {
        check(plan, each.run());
      }
    }
    return new SelectedTests(plan, this::listed).plans(selections);
  }

  /** Whether a fault is possible; most selections are names, of which go need not be asked. */
  private static boolean isDoubtful(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if ("()[]{}*+?\\".indexOf(pattern.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Each test program would say the same, after it was compiled. */
  private void check(TestPlan plan, String pattern) throws BadCommand, InterruptedException {
    List<String> said = new ArrayList<>();
    ask(Question.pattern(plan, pattern), said::add, said::add);
    for (String line : said) {
      int at = line.indexOf(BAD_PATTERN);
      if (at >= 0) {
        String fault = line.substring(at + BAD_PATTERN.length());
        throw new BadCommand(Text.of("test.selection.bad", "value", pattern, "reason", fault));
      }
    }
  }

  private List<String> listed(TestPlan plan) throws BadCommand, InterruptedException {
    List<String> paths = new ArrayList<>();
    ask(Question.packages(plan), paths::add, listener::message);
    return paths;
  }

  private void ask(Question question, LineSink output, LineSink messages)
      throws BadCommand, InterruptedException {
    try {
      go.run(question, output, messages);
    } catch (CannotStart e) {
      throw new BadCommand(GoProblems.of(e), e);
    }
  }
}
