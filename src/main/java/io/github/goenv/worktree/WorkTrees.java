package io.github.goenv.worktree;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.files.FileErrors;
import io.github.goenv.snapshot.tree.LineEnds;
import io.github.goenv.snapshot.tree.NamesAlike;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the work trees around modules. */
public final class WorkTrees {
  /** MAX_PATH of Windows without its NUL (win32: Maximum Path Length Limitation). */
  private static final int LONGEST = 259;

  /** Names that a report has of one kind; of more it has a count that is too small. */
  private static final int MOST = 50;

  /** Characters of names that one command is given: Windows takes 32,767 for all. */
  private static final int WORDS = 20_000;

  private static final String[] SETTINGS = {
    "go.mod", "go.sum", "go.work", "go.work.sum", "vendor/modules.txt"
  };

  private final Git git;
  private final EmbeddedFiles embedded;

  /**
   * A reader.
   *
   * @param git the absolute path of git
   * @param environment all variables that git gets
   * @param limit how long each question may take
   */
  public WorkTrees(
      Path git, Map<String, String> environment, Duration limit, EmbeddedFiles embedded) {
    this.git = new Git(git, environment, limit);
    this.embedded = embedded;
  }

  /** Those around the modules; none where there is no repository. */
  public Fact<List<WorkTree>> around(List<Path> modules) throws InterruptedException {
    Map<String, List<Path>> roots = new LinkedHashMap<>();
    for (Path module : modules) {
      Git.Answer top = git.ask(module, List.of("rev-parse", "--show-toplevel"));
      if (top.text() != null) {
        roots.computeIfAbsent(top.text().strip(), none -> new ArrayList<>()).add(module);
      } else if (top.problem() != null && inside(module)) {
        return Fact.unknown(top.problem());
      }
    }
    List<WorkTree> trees = new ArrayList<>();
    for (Map.Entry<String, List<Path>> each : roots.entrySet()) {
      trees.add(tree(Path.of(each.getKey()), each.getValue()));
    }
    return Fact.known(trees, Source.of(Source.Kind.API, "git"));
  }

  /** Whether something says that there is a repository, so that git's refusal matters. */
  private static boolean inside(Path module) {
    for (Path at = module.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  private WorkTree tree(Path root, List<Path> modules) throws InterruptedException {
    Fact<List<String>> names = names(modules);
    Fact<LineEnds> embeds = Fact.known(new LineEnds(0, List.of()), source("ls-files --eol"));
    Fact<LineEnds> settings = embeds;
    for (Path module : modules) {
      Fact<List<Path>> files = embedded.of(module);
      embeds =
          files instanceof Fact.Unknown<List<Path>> unknown
              ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
              : both(embeds, ends(module, below(module, files.orNull())));
      settings = both(settings, ends(module, List.of(SETTINGS)));
    }
    return new WorkTree(
        root.toString(),
        setting(root, "core.autocrlf"),
        setting(root, "core.longpaths"),
        embeds,
        settings,
        alike(root, names),
        missing(root, names));
  }

  private Fact<List<String>> names(List<Path> modules) throws InterruptedException {
    Set<String> all = new LinkedHashSet<>(); // a module below another has names that both list
    for (Path module : modules) {
      Git.Answer answer = git.ask(module, List.of("ls-files", "-z", "--full-name"));
      String text = answer.text();
      if (text == null) {
        return unknown(answer);
      }
      if (!text.isEmpty() && !text.endsWith("\0")) {
        return Fact.unknown(Text.of("git.too-many"));
      }
      all.addAll(List.of(text.split("\0")));
    }
    return Fact.known(List.copyOf(all), source("ls-files"));
  }

  private Fact<String> setting(Path root, String name) throws InterruptedException {
    Git.Answer answer = git.ask(root, List.of("config", "--get", name));
    String text = answer.text();
    if (text != null) {
      return Fact.known(text.strip(), source("config " + name));
    }
    return answer.exitCode() == 1 ? Fact.absent(source("config " + name)) : unknown(answer);
  }

  /** The names below the module, as git takes them there. */
  private static List<String> below(Path module, @Nullable List<Path> files) {
    List<String> names = new ArrayList<>();
    for (Path file : files == null ? List.<Path>of() : files) {
      if (file.startsWith(module)) {
        names.add(module.relativize(file).toString().replace('\\', '/'));
      }
    }
    return names;
  }

  private Fact<LineEnds> ends(Path module, List<String> files) throws InterruptedException {
    List<String> converted = new ArrayList<>();
    int looked = 0;
    int at = 0;
    while (at < files.size()) {
      List<String> words = new ArrayList<>(List.of("ls-files", "-z", "--full-name", "--eol", "--"));
      for (int length = 0; at < files.size() && length < WORDS; at++) {
        words.add(files.get(at));
        length += files.get(at).length() + 3;
      }
      Git.Answer answer = git.ask(module, words);
      if (answer.text() == null) {
        return unknown(answer);
      }
      for (String line : answer.text().split("\0")) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
          continue;
        }
        looked++;
        String how = line.substring(0, tab);
        if (how.contains("i/lf ")
            && how.contains("w/crlf ")
            && !how.contains("eol=crlf")
            && converted.size() < MOST) {
          converted.add(line.substring(tab + 1));
        }
      }
    }
    return Fact.known(new LineEnds(looked, converted), source("ls-files --eol"));
  }

  private static Fact<LineEnds> both(Fact<LineEnds> one, Fact<LineEnds> other) {
    if (one instanceof Fact.Known<LineEnds> first && other instanceof Fact.Known<LineEnds> second) {
      List<String> converted = new ArrayList<>(first.value().converted());
      converted.addAll(second.value().converted());
      return Fact.known(
          new LineEnds(first.value().looked() + second.value().looked(), converted),
          second.source());
    }
    return one instanceof Fact.Unknown<LineEnds> ? one : other;
  }

  private static Fact<List<NamesAlike>> alike(Path root, Fact<List<String>> names) {
    if (names instanceof Fact.Unknown<List<String>> unknown) {
      return new Fact.Unknown<>(unknown.reason(), unknown.remedy());
    }
    List<String> all = names.orNull();
    try {
      List<NamesAlike> found = SameButCase.of(root, all == null ? List.of() : all);
      return Fact.known(
          found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found, source("ls-files"));
    } catch (IOException e) {
      return Fact.unknown(
          Text.of("fact.unreadable", "path", root.toString(), "error", FileErrors.words(e)));
    }
  }

  private static Fact<List<String>> missing(Path root, Fact<List<String>> names) {
    if (names instanceof Fact.Unknown<List<String>> unknown) {
      return unknown;
    }
    List<String> missing = new ArrayList<>();
    List<String> all = names.orNull();
    int before = root.toString().length() + 1;
    for (String name : all == null ? List.<String>of() : all) {
      if (before + name.length() > LONGEST
          && missing.size() < MOST
          && !Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        missing.add(name);
      }
    }
    return Fact.known(missing, source("ls-files"));
  }

  private static <T> Fact<T> unknown(Git.Answer answer) {
    Text problem = answer.problem();
    return Fact.unknown(problem == null ? Text.of("git.too-many") : problem);
  }

  private static Source source(String words) {
    return Source.of(Source.Kind.API, "git " + words);
  }
}
