package io.github.goenv.app.gobuild;

import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many of the machine's cores go uses. */
final class Cores {
  private Cores() {}

  /**
   * Logical processors go can use; null where a setting of go's own may say otherwise.
   *
   * @param goflags words of the GOFLAGS in force
   */
  static @Nullable Integer of(
      Map<String, String> environment, BuildRequest request, List<String> goflags) {
    if (environment.containsKey("GOMAXPROCS") || request.environment().containsKey("GOMAXPROCS")) {
      return null;
    }
    List<String> arguments = new ArrayList<>(goflags);
    arguments.addAll(request.arguments());
    for (String argument : arguments) {
      String flag = argument.startsWith("--") ? argument.substring(1) : argument;
      if (flag.equals("-p") || flag.startsWith("-p=")) {
        return null;
      }
    }
    return Runtime.getRuntime().availableProcessors();
  }

  /**
   * What is given to {@code -p}; null where something else says it, or go may take all cores.
   *
   * @param cpus logical processors; null where a setting of go's own may say otherwise
   * @param runs how many runs of go share them
   */
  static @Nullable Integer atATime(@Nullable Integer wanted, @Nullable Integer cpus, int runs)
      throws BadCommand {
    if (wanted != null && wanted < 1) {
      throw new BadCommand(Text.of("build.parallelism", "value", wanted.toString()));
    }
    if (wanted != null || cpus == null) {
      return wanted;
    }
    return runs < 2 ? null : Integer.valueOf(Math.max(1, cpus / runs));
  }

  /**
   * The same request within its limit.
   *
   * @param wanted as for {@link #atATime}
   * @param atATime what that says
   */
  static BuildRequest limited(
      BuildRequest asked, @Nullable Integer wanted, @Nullable Integer atATime) {
    if (atATime == null) {
      return asked;
    }
    return wanted == null ? asked.sharing(atATime) : asked.atATime(atATime);
  }
}
