package io.github.goenv.app.command;

import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import io.github.goenv.toolchain.PathProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A directory in the work tree of git: what differs from the index or is new, without what git
 * ignores. What differed before counts only when it has changed since.
 */
final class GitTree implements TreeState {
  private static final int LIMIT = 64 << 20;

  private static final Duration ANSWER = Duration.ofMinutes(5);

  private final Git git;
  private final String prefix;
  private final Map<String, String> before;

  private GitTree(Git git, String prefix) throws IOException, InterruptedException {
    this.git = git;
    this.prefix = prefix;
    this.before = digests(git, prefix);
  }

  /** How git is asked; it writes nothing, not even its index. */
  private record Git(Path program, Path directory, Map<String, String> environment) {
    Captured ask(String... words) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>();
      command.add(program.toString());
      command.add("--no-optional-locks");
      command.addAll(List.of("-c", "core.quotePath=off")); // names as they are
      command.addAll(List.of(words));
      try {
        return Processes.capture(new Command(command, directory, environment, ANSWER), LIMIT);
      } catch (CannotStart e) {
        throw new IOException(e.path() + ": " + e.errorText(), e);
      }
    }

    String answer(String... words) throws IOException, InterruptedException {
      Captured captured = ask(words);
      if (captured.exit().timedOut() || captured.exit().exitCode() != 0) {
        throw new IOException("git " + words[0] + ": " + captured.stderr().strip());
      }
      return captured.stdout();
    }
  }

  /**
   * The state now; null where there is no git, no work tree, or git ignores the whole directory.
   *
   * @throws IOException when git gives no answer for another reason, as in a repository of another
   *     account
   */
  static @Nullable GitTree of(Path directory, Map<String, String> environment, boolean windows)
      throws IOException, InterruptedException {
    Path program = PathProgram.search("git", directory, environment, windows).program();
    if (program == null) {
      return null;
    }
    Map<String, String> variables = new LinkedHashMap<>(environment);
    variables.put("LC_ALL", "C");
    Git git = new Git(program, directory, variables);
    Captured place = git.ask("rev-parse", "--is-inside-work-tree", "--show-prefix");
    if (place.exit().exitCode() != 0 && place.stderr().contains("not a git repository")) {
      return null;
    }
    List<String> lines =
        git.answer("rev-parse", "--is-inside-work-tree", "--show-prefix").lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals("true")) {
      return null;
    }
    if (git.ask("check-ignore", "-q", ".").exit().exitCode() == 0) {
      return null;
    }
    return new GitTree(git, lines.size() > 1 ? lines.get(1) : "");
  }

  /** How many files differed before. */
  int dirty() {
    return before.size();
  }

  private static Map<String, String> digests(Git git, String prefix)
      throws IOException, InterruptedException {
    Map<String, String> digests = new TreeMap<>();
    String status =
        git.answer(
            "status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", ".");
    for (String entry : status.split("\0")) {
      if (entry.length() > 3) { // XY PATH
        String path = entry.substring(3);
        String file = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        String digest = FileDigests.of(git.directory().resolve(file));
        digests.put(file, entry.startsWith("??") ? "new " + digest : digest);
      }
    }
    return digests;
  }

  @Override
  public List<TreeChange> changes() throws IOException, InterruptedException {
    Map<String, String> now = digests(git, prefix);
    Set<String> all = new TreeSet<>(before.keySet());
    all.addAll(now.keySet());
    List<TreeChange> changes = new ArrayList<>();
    for (String each : all) {
      String old = before.get(each);
      String current = now.get(each);
      if (current != null && current.equals(old)) {
        continue;
      }
      boolean gone = !Files.exists(git.directory().resolve(each), LinkOption.NOFOLLOW_LINKS);
      boolean added = old == null && current != null && current.startsWith("new ");
      changes.add(
          new TreeChange(
              each,
              gone
                  ? TreeChange.Kind.REMOVED
                  : added ? TreeChange.Kind.ADDED : TreeChange.Kind.CHANGED));
    }
    return changes;
  }

  /** Of files that were as git has them. */
  @Override
  public List<String> difference(List<TreeChange> changes)
      throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--relative"));
    words.addAll(List.of("--src-prefix=a/", "--dst-prefix=b/", "--")); // whatever the user's are
    int fixed = words.size();
    for (TreeChange each : changes) {
      if (each.kind() == TreeChange.Kind.CHANGED && !before.containsKey(each.file())) {
        words.add(each.file());
      }
      if (words.size() == fixed + 100) {
        break; // what is shown is less
      }
    }
    return words.size() == fixed
        ? List.of()
        : git.answer(words.toArray(String[]::new)).lines().toList();
  }
}
