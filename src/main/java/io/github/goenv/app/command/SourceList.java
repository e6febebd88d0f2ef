package io.github.goenv.app.command;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Rejected;
import io.github.goenv.process.LineSink;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * The files that {@code go fmt} would format: those of packages of the main modules, also what
 * build constraints exclude. Not those of vendored and other modules, nested ones among them, nor
 * what {@code ./...} ignores (testdata, names that begin with . or _).
 */
final class SourceList {
  private static final String[] KINDS = {
    "GoFiles", "CgoFiles", "IgnoredGoFiles", "TestGoFiles", "XTestGoFiles", "InvalidGoFiles"
  };

  private SourceList() {}

  /**
   * Asks go; sources need not compile, and nothing is downloaded.
   *
   * @param excludes globs of files relative to the working directory
   * @return relative to the working directory where they are below it
   */
  static List<String> ask(Commands commands, PackageWords packages, List<String> excludes)
      throws BadCommand, CannotRun, Rejected, InterruptedException {
    List<PathMatcher> matchers = matchers(excludes);
    Path directory = commands.request().directory().toAbsolutePath();
    Set<String> files = new LinkedHashSet<>();
    List<String> problems = new ArrayList<>();
    LineSink sink =
        line -> {
          int tab = line.indexOf('\t');
          if (tab == 0) {
            problems.add(line.substring(1));
          } else if (tab > 0) {
            Path file = Path.of(line.substring(0, tab), line.substring(tab + 1));
            Path relative = file.startsWith(directory) ? directory.relativize(file) : file;
            if (matchers.stream().noneMatch(each -> each.matches(relative))) {
              files.add(relative.toString());
            }
          }
        };
    List<String> flags = List.of("-find", "-e", "-json=false", "-f", format());
    Ended ended = commands.go(packages.of("list", flags), sink, List::of);
    if (!ended.succeeded()) {
      throw commands.failed(ended);
    }
    if (!problems.isEmpty()) {
      new Meanings(commands.request(), commands.output()).of(problems);
      throw new BadCommand(Text.of("command.fmt.package", "problem", problems.get(0)));
    }
    return List.copyOf(files);
  }

  private static String format() {
    StringBuilder all = new StringBuilder();
    StringBuilder each = new StringBuilder();
    for (String kind : KINDS) {
      all.append(" .").append(kind);
      each.append("{{range .").append(kind).append("}}{{$d}}{{\"\\t\"}}{{.}}{{\"\\n\"}}{{end}}");
    }
    String ours = "{{if or (not .Module) .Module.Main}}{{$d := .Dir}}" + each + "{{end}}";
    String problem =
        "{{if not (or" + all + ")}}{{with .Error}}{{\"\\t\"}}{{.Err}}{{\"\\n\"}}{{end}}{{end}}";
    return "{{if not .Standard}}" + ours + problem + "{{end}}";
  }

  private static List<PathMatcher> matchers(List<String> excludes) throws BadCommand {
    List<PathMatcher> matchers = new ArrayList<>();
    for (String each : excludes) {
      try {
        matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + each));
      } catch (PatternSyntaxException | InvalidPathException e) {
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        throw new BadCommand(Text.of("command.fmt.exclude", "pattern", each, "reason", reason), e);
      }
    }
    return matchers;
  }
}
