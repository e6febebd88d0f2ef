package io.github.goenv.gobuild.plan;

import io.github.goenv.go.QuotedWords;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.List;

/** Checks further words for {@code go build}: what a parameter sets is not said twice. */
public final class Arguments {
  /** Flag and the parameter to use in its place. */
  private static final String[][] PARAMETERS = {
    {"-o", "output"},
    {"-C", "workingDirectory"},
    {"-ldflags", "ldflags"},
    {"-tags", "tags"},
    {"-trimpath", "trimpath"},
    {"-buildmode", "buildmode"},
    {"-race", "race"},
    {"-mod", "mod"},
  };

  /** Flags that make go print what it does, on the stream of its errors. */
  private static final List<String> VERBOSE = List.of("-v", "-x", "-work");

  /** Flags that say where go records its times. */
  private static final List<String> RECORDING = List.of("-debug-actiongraph", "-debug-trace");

  private Arguments() {}

  static void check(List<String> arguments) throws BadCommand {
    check(arguments, PARAMETERS);
    for (String argument : arguments) {
      String flag = flag(argument);
      if (flag.equals("-n")) {
        throw new BadCommand(Text.of("build.argument.dryRun", "argument", argument));
      }
      if (RECORDING.contains(flag)) {
        throw new BadCommand(Text.of("build.argument.graph", "argument", argument));
      }
    }
  }

  /**
   * Refuses what a parameter sets.
   *
   * @param parameters flag and the parameter to use in its place
   * @throws BadCommand for the first such argument
   */
  public static void check(List<String> arguments, String[][] parameters) throws BadCommand {
    for (String argument : arguments) {
      String flag = flag(argument);
      for (String[] pair : parameters) {
        if (flag.equals(pair[0])) {
          throw new BadCommand(
              Text.of("build.argument.parameter", "argument", argument, "parameter", pair[1]));
        }
      }
    }
  }

  /** The words of GOFLAGS that say where go records its times, and lose to those of the plugin. */
  public static List<String> recording(String goflags) {
    List<String> recording = new ArrayList<>();
    // Of an open quote go itself will say what is wrong.
    for (String word : QuotedWords.split(goflags).orElse(List.of())) {
      if (RECORDING.contains(flag(word))) {
        recording.add(word);
      }
    }
    return recording;
  }

  /** Whether go was asked to tell what it does, so that its lines are no warnings. */
  public static boolean verbose(List<String> arguments) {
    for (String argument : arguments) {
      if (VERBOSE.contains(flag(argument)) && !argument.endsWith("=false")) {
        return true;
      }
    }
    return false;
  }

  /** The name as Go's flag package sees it: "-o" of "--o=x". */
  public static String flag(String argument) {
    String flag = argument.startsWith("--") ? argument.substring(1) : argument;
    int equals = flag.indexOf('=');
    return equals < 0 ? flag : flag.substring(0, equals);
  }
}
