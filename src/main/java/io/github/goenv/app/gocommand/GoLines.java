package io.github.goenv.app.gocommand;

import io.github.goenv.app.Output;
import io.github.goenv.toolchain.GoRun;
import io.github.goenv.toolchain.GoSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shows what go says on its standard error, in its order and each line once: at ERROR when go
 * fails, at WARN when it succeeds. Go prints warnings and errors in the same form, so lines are
 * held until one comes that is surely an error, or until go has ended. From an error on, every line
 * is shown at once. Downloads are shown at INFO as they come, and so is what go was asked to tell
 * ({@code -x}, {@code -v}), except the errors in it.
 */
public final class GoLines {
  /** More than go prints of errors (it stops at ten for each package). */
  private static final int KEPT = 10_000;

  /** What go says of a module it may not fetch (cmd/go/internal/modfetch, errProxyOff). */
  private static final String LOOKUP_REFUSED = "module lookup disabled by GOPROXY=off";

  /** What go says of a package that is named and is not there, before it ends. */
  private static final String MISSING = ": directory not found";

  /** What go generate says of a directive, before it ends (cmd/go/internal/generate, errorf). */
  private static final List<String> GENERATE =
      List.of(
          " running \"",
          " no arguments to directive",
          " no command specified for -command",
          " command \"",
          " bad quoted string",
          " mismatched quoted string",
          " expect space after quoted argument");

  private final Output output;
  private final boolean verbose;
  private final GoSettings settings;
  private final List<String> held = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private boolean remarks;
  private boolean failing;
  private boolean lookupRefused;
  private int messages;
  private @Nullable String last;

  /**
   * @param verbose whether go was asked to tell what it does, so that its lines are no warnings
   * @param settings what go says of its settings
   */
  public GoLines(Output output, boolean verbose, GoSettings settings) {
    this.output = output;
    this.verbose = verbose;
    this.settings = settings;
  }

  /** Go is about to start. */
  public void begin(GoRun run) {
    held.clear();
    said.clear();
    messages = 0;
    failing = false;
    lookupRefused = false;
    last = null;
    remarks = remarks(String.join(" ", run.words()), settings.of(run).get("GOFLAGS"));
  }

  /** With flags such as {@code -m} the compiler makes remarks that look like its errors. */
  private static boolean remarks(String words, @Nullable String goflags) {
    return words.contains("-gcflags") || goflags != null && goflags.contains("-gcflags");
  }

  /** A line of go. */
  public void line(String line) {
    last = line;
    if (line.startsWith("go: downloading ")) {
      output.console().info(line);
      return;
    }
    messages++;
    lookupRefused |= line.contains(LOOKUP_REFUSED);
    if (said.size() < KEPT) {
      said.add(line);
    }
    boolean error = !remarks && error(line);
    if (verbose) {
      if (error) {
        output.console().error(line);
      } else {
        output.console().info(line);
      }
      return;
    }
    if (error && !failing) {
      failing = true;
      release();
    }
    if (failing) {
      output.console().error(line);
    } else if (held.size() < KEPT) {
      held.add(line);
    } else {
      output.console().warn(line); // so many are no errors
    }
  }

  /**
   * Whether only a build that fails has such a line: {@code FILE.go:LINE:COLUMN: TEXT} by the Go
   * compiler, which has no warnings. A C compiler has, and may speak of the same file. Of go
   * generate {@code FILE.go:LINE: TEXT}, where the text is one of its own.
   */
  private static boolean error(String line) {
    if (line.startsWith("generate: error ")
        || line.startsWith("stat ") && line.endsWith(MISSING)
        || line.startsWith("go ") && line.endsWith(": unknown command")) {
      return true;
    }
    int at = line.indexOf(".go:");
    if (at < 0 || line.contains(": warning: ") || line.contains(": note: ")) {
      return false;
    }
    int number = digits(line, at + 4);
    if (number < 0) {
      return false;
    }
    for (String text : GENERATE) {
      if (line.startsWith(text, number)) {
        return true;
      }
    }
    int column = digits(line, number);
    return column > 0 && line.startsWith(" ", column);
  }

  /** Where the digits that begin here, and their colon, end; -1 when there are none. */
  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at > from && at < text.length() && text.charAt(at) == ':' ? at + 1 : -1;
  }

  /** Go has ended; shows what is still held. */
  public void end(boolean failed) {
    failing |= failed;
    release();
  }

  private void release() {
    for (String line : held) {
      if (failing) {
        output.console().error(line);
      } else {
        output.console().warn(line);
      }
    }
    held.clear();
  }

  /** All lines but those of downloads. */
  public List<String> said() {
    return said;
  }

  /** The last line, of a download too; null for none yet. */
  public @Nullable String last() {
    return last;
  }

  /** Key of the text that says why the build failed. */
  public String failure() {
    if (lookupRefused) {
      return "build.failed.offline";
    }
    return messages > 0 ? "build.failed" : "build.failed.silent";
  }
}
