package io.github.goenv.gobuild.exact;

import io.github.goenv.files.FileErrors;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.text.Text;
import io.github.goenv.timing.graph.TimingFiles;
import io.github.goenv.toolchain.ChildVariables;
import io.github.goenv.toolchain.Notices;
import io.github.goenv.toolchain.Toolchain;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Has a plan's tools started by the helper, or says why that cannot be. */
public final class ExactMode {
  private static final String FLAG = "-toolexec";

  /** Where the helper appends its lines. */
  private static final String LOG = "GOENV_TOOLEXEC_LOG";

  private static final int LIST_BYTES = 32 << 20;

  private final Toolchain toolchain;
  private final Map<String, String> environment;
  private final Duration timeout;
  private final int limit;

  /**
   * @param environment all variables of this process
   * @param limit characters that a command line can have; 0 when go's long ones are no danger
   */
  public ExactMode(
      Toolchain toolchain, Map<String, String> environment, Duration timeout, int limit) {
    this.toolchain = toolchain;
    this.environment = environment;
    this.timeout = timeout;
    this.limit = limit;
  }

  /** The limit of a system. */
  public static int limit(String os) {
    return os.equals("windows") ? CommandLineLimit.WINDOWS : 0;
  }

  /**
   * The plans with the helper; one for which that cannot be stays as it is, and the listener hears
   * why.
   *
   * @param directories where helpers are kept, the best first
   */
  public List<BuildPlan> apply(List<BuildPlan> plans, List<Path> directories, Notices listener)
      throws InterruptedException {
    Text refusal = typed(plans.get(0));
    if (refusal != null) {
      return refused(plans, refusal, listener);
    }
    ToolexecHelper.Answer answer =
        new ToolexecHelper(toolchain, environment, timeout).find(directories, listener);
    if (answer instanceof ToolexecHelper.Refused refused) {
      return refused(plans, refused.reason(), listener);
    }
    String helper = ((ToolexecHelper.Ready) answer).file().toString();
    if (!QuotedWords.canQuote(helper)) {
      return refused(plans, Text.of("build.exact.quotes", "path", helper), listener);
    }
    List<BuildPlan> exact = new ArrayList<>(plans.size());
    for (BuildPlan plan : plans) {
      Text tooLong = limit == 0 ? null : tooLong(plan, helper);
      exact.add(tooLong == null ? with(plan, helper) : refused(plan, tooLong, listener));
    }
    return exact;
  }

  private static List<BuildPlan> refused(List<BuildPlan> plans, Text reason, Notices listener) {
    listener.warning(reason);
    List<BuildPlan> refused = new ArrayList<>(plans.size());
    for (BuildPlan plan : plans) {
      refused.add(plan.notExact(word(reason)));
    }
    return refused;
  }

  private static BuildPlan refused(BuildPlan plan, Text reason, Notices listener) {
    listener.warning(reason);
    return plan.notExact(word(reason));
  }

  /** The last word of the message's key. */
  private static String word(Text reason) {
    return reason.key().substring(reason.key().lastIndexOf('.') + 1);
  }

  /** Whether somebody else wants to start the tools. */
  private @Nullable Text typed(BuildPlan plan) {
    for (String word : plan.words()) {
      if (isFlag(word)) {
        return Text.of("build.exact.argument", "argument", word);
      }
    }
    String flags = toolchain.settings().of(plan).get("GOFLAGS");
    // Of an open quote go itself will say what is wrong.
    for (String word : QuotedWords.split(flags == null ? "" : flags).orElse(List.of())) {
      if (isFlag(word)) {
        return Text.of("build.exact.goflags", "flag", word);
      }
    }
    return null;
  }

  private static boolean isFlag(String word) {
    String flag = word.startsWith("--") ? word.substring(1) : word;
    return flag.equals(FLAG) || flag.startsWith(FLAG + "=");
  }

  private static BuildPlan with(BuildPlan plan, String helper) {
    TimingFiles timing = plan.timing();
    if (timing == null) {
      return plan;
    }
    String name = "tools-" + plan.target().os() + "-" + plan.target().arch() + ".log";
    Path log = timing.graph().resolveSibling(name).toAbsolutePath();
    return plan.startingToolsWith(
        FLAG + "=" + QuotedWords.quote(helper), Map.of(LOG, log.toString()), log);
  }

  /** Why a command line may become too long; null when none does. */
  private @Nullable Text tooLong(BuildPlan plan, String helper) throws InterruptedException {
    List<CommandLineLimit.Files> packages;
    try {
      packages = packages(plan);
    } catch (CannotStart | IOException e) {
      return Text.of("build.exact.list", "target", plan.target().toString(), "reason", reason(e));
    }
    CommandLineLimit lengths = lengths(plan, helper);
    CommandLineLimit.Files longest = null;
    int most = limit - 1;
    for (CommandLineLimit.Files each : packages) {
      int length = lengths.estimate(each);
      if (length > most) {
        most = length;
        longest = each;
      }
    }
    return longest == null
        ? null
        : Text.of(
            "build.exact.long",
            "package",
            longest.importPath(),
            "files",
            Integer.toString(longest.goFiles().size() + longest.sFiles().size()),
            "length",
            Integer.toString(most),
            "limit",
            Integer.toString(limit));
  }

  private static String reason(Exception e) {
    return e instanceof CannotStart start
        ? start.path() + ": " + start.errorText()
        : FileErrors.words((IOException) e);
  }

  private List<CommandLineLimit.Files> packages(BuildPlan plan)
      throws CannotStart, IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(toolchain.go().toString());
    words.addAll(plan.listWords(PackageFiles.FIELDS));
    Map<String, String> variables = ChildVariables.with(environment, plan.environment());
    Captured captured =
        Processes.capture(new Command(words, plan.directory(), variables, timeout), LIST_BYTES);
    if (captured.exit().timedOut() || captured.exit().exitCode() != 0) {
      String said = captured.stderr().strip();
      int end = said.indexOf('\n');
      throw new IOException("go list: " + (end < 0 ? said : said.substring(0, end)));
    }
    return PackageFiles.read(new StringReader(captured.stdout()));
  }

  private CommandLineLimit lengths(BuildPlan plan, String helper) {
    Map<String, String> settings = toolchain.settings().of(plan);
    String root = settings.getOrDefault("GOROOT", toolchain.go().toString());
    String work = settings.get("GOTMPDIR");
    if (work == null) {
      work = System.getProperty("java.io.tmpdir", "");
    }
    int flags = settings.getOrDefault("GOFLAGS", "").length();
    for (String word : plan.words()) {
      flags += word.length() + 3;
    }
    return new CommandLineLimit(
        helper.length() + root.length() + "/pkg/tool/windows_amd64/compile.exe".length() + 8,
        work.length() + "/go-build1234567890/b12345/".length(),
        flags);
  }
}
