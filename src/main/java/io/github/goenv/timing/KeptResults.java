package io.github.goenv.timing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When go uses results of tests that it has kept: by its own rule ({@code go help test}) with no
 * flags of tests but a few, and with no words for the tests themselves.
 */
public final class KeptResults {
  /** The other flags of tests ({@code go help testflag}), and {@code -exec}. */
  private static final Set<String> PREVENTING =
      Set.of(
          "-artifacts",
          "-bench",
          "-benchmem",
          "-blockprofile",
          "-blockprofilerate",
          "-count",
          "-cpuprofile",
          "-exec",
          "-fuzz",
          "-fuzzminimizetime",
          "-fuzztime",
          "-memprofile",
          "-memprofilerate",
          "-mutexprofile",
          "-mutexprofilefraction",
          "-shuffle",
          "-trace");

  private KeptResults() {}

  /**
   * The first word of the command with which go uses no kept result; null when there is none, or
   * the command is not known. What GOFLAGS say counts too.
   */
  public static @Nullable String flag(BuildReport report) {
    for (String word : report.settings().getOrDefault("GOFLAGS", "").split(" ", -1)) {
      if (prevents(word)) {
        return word;
      }
    }
    List<String> command = report.command();
    for (int i = 1; i < command.size(); i++) {
      String word = command.get(i);
      if (word.equals("-args")) {
        return i + 1 < command.size() ? word : null;
      }
      if (prevents(word)) {
        return word;
      }
    }
    return null;
  }

  private static boolean prevents(String word) {
    String flag = word.startsWith("--") ? word.substring(1) : word;
    int equals = flag.indexOf('=');
    String name = equals < 0 ? flag : flag.substring(0, equals);
    if (name.startsWith("-test.")) {
      name = "-" + name.substring("-test.".length());
    }
    return PREVENTING.contains(name);
  }
}
