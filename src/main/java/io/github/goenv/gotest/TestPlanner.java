package io.github.goenv.gotest;

import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.plan.Arguments;
import io.github.goenv.gobuild.plan.BuildPlanner;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import io.github.goenv.toolchain.ChildVariables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes {@code go test} command lines of a request; reads nothing and writes nothing. */
public final class TestPlanner {
  /** Flag and the property to use in its place, as it is typed; two where the goals differ. */
  private static final String[][] PARAMETERS = {
    {"-C", "goenv.workingDirectory"},
    {"-args", "goenv.test.testArguments"},
    {"-count", "goenv.test.count"},
    {"-cover", "goenv.coverage"},
    {"-covermode", "goenv.coverage.mode"},
    {"-coverpkg", "goenv.coverage.packages"},
    {"-coverprofile", "goenv.coverage"},
    {"-mod", "goenv.mod"},
    {"-p", "goenv.test.p"},
    {"-parallel", "goenv.test.parallel"},
    {"-race", "goenv.test.race"},
    {"-run", "test / it.test"},
    {"-short", "goenv.test.short"},
    {"-shuffle", "goenv.test.shuffle"},
    {"-tags", "goenv.tags / goenv.it.tags"},
    {"-timeout", "goenv.test.timeout"},
  };

  private TestPlanner() {}

  /**
   * The plan of every test of the request's packages.
   *
   * @param host the system go runs on
   * @throws BadCommand when a parameter cannot work
   */
  public static TestPlan plan(TestRequest request, GoTarget host) throws BadCommand {
    BuildPlanner.checkPackages(request.packages());
    Arguments.check(request.arguments(), PARAMETERS);
    for (String argument : request.arguments()) {
      String flag = Arguments.flag(argument);
      if (List.of("-json", "-list", "-c", "-n").contains(flag)) {
        throw new BadCommand(Text.of("test.argument", "argument", argument));
      }
      if (!argument.startsWith("-")) {
        throw new BadCommand(Text.of("test.argument.noFlag", "argument", argument));
      }
    }
    List<String> flags = flags(request.options());
    flags.addAll(request.arguments());
    BuildPlanner.checkWords(flags);
    BuildPlanner.checkWords(request.testArguments());
    return new TestPlan(
        flags,
        request.fuzzSeeds() ? "^Fuzz" : "",
        request.packages(),
        request.testArguments(),
        ChildVariables.of(
            request.environment(), request.options().cgoEnabled(), request.offline(), host, host),
        request.directory(),
        host);
  }

  private static List<String> flags(TestRequest.TestOptions options) throws BadCommand {
    List<String> words = new ArrayList<>();
    if (options.race()) {
      words.add("-race");
    }
    if (options.brief()) {
      words.add("-short");
    }
    String mod = options.mod();
    if (mod != null) {
      BuildPlanner.checkMod(mod);
      words.add("-mod=" + mod);
    }
    if (!options.tags().isEmpty()) {
      words.add("-tags=" + BuildPlanner.tags(options.tags()));
    }
    String shuffle = options.shuffle();
    if (shuffle != null) {
      boolean number = shuffle.matches("-?[0-9]{1,19}");
      if (!number && !shuffle.equals("on") && !shuffle.equals("off")) {
        throw new BadCommand(Text.of("test.shuffle", "value", shuffle));
      }
      words.add("-shuffle=" + shuffle);
    }
    number(words, "count", options.count());
    number(words, "parallel", options.parallel());
    number(words, "p", options.p());
    String timeout = options.timeout();
    if (timeout != null) {
      words.add("-timeout=" + GoDuration.typed(timeout));
    }
    return words;
  }

  private static void number(List<String> words, String name, @Nullable Integer value)
      throws BadCommand {
    if (value == null) {
      return;
    }
    if (value < 1) {
      throw new BadCommand(
          Text.of(
              "test.number", "parameter", "goenv.test." + name, "value", Integer.toString(value)));
    }
    words.add("-" + name + "=" + value);
  }
}
