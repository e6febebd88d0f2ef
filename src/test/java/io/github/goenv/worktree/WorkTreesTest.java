package io.github.goenv.worktree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.tree.NamesAlike;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the git of this machine says of work trees that it has made. */
@StartsPrograms
@EnabledOnOs(OS.LINUX)
class WorkTreesTest {
  private static final Path GIT = Path.of("/usr/bin/git");
  private static final Source SOURCE = Source.of(Source.Kind.API, "test");

  @TempDir Path root;

  private final Map<String, String> environment = new HashMap<>(System.getenv());
  private Path origin;

  @BeforeEach
  void make() throws Exception {
    root = root.toRealPath();
    origin = root.resolve("origin");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("HOME", root.toString());
    write("go.mod", "module example.com/m\n\ngo 1.21\n");
    write("go.sum", "");
    write("data/a.txt", "a\nb\n");
    write("data/b.txt", "a\r\nb\r\n");
    write("data/c.bat", "a\nb\n");
    write("main.go", "package m\n");
    write(".gitattributes", "*.bat text eol=crlf\n");
    git(origin, "init", "--quiet");
    commit();
  }

  @Test
  void withoutConversionNothingIsConverted() throws Exception {
    WorkTree tree = only(trees(origin));

    assertThat(tree.root()).isEqualTo(origin.toString());
    assertThat(tree.embedded().orNull().looked()).isEqualTo(3);
    assertThat(tree.embedded().orNull().converted()).isEmpty();
    assertThat(tree.settings().orNull().converted()).isEmpty();
    assertThat(tree.autocrlf()).isInstanceOf(Fact.Absent.class);
    assertThat(tree.alike().orNull()).isEmpty();
    assertThat(tree.missing().orNull()).isEmpty();
  }

  /** A file that has CRLF everywhere, and one that is to have it, are the same on all machines. */
  @Test
  void whatGitConvertsIsNamed() throws Exception {
    Path clone = cloned("core.autocrlf=true", "core.longpaths=true");
    WorkTree tree = only(trees(clone));

    assertThat(tree.embedded().orNull().converted()).containsExactly("data/a.txt");
    assertThat(tree.settings().orNull().converted()).containsExactly("go.mod");
    assertThat(tree.autocrlf().orNull()).isEqualTo("true");
    assertThat(tree.longPaths().orNull()).isEqualTo("true");
  }

  /** The fix of the check. */
  @Test
  void anAttributeAndANewCheckOutBringBackWhatTheRepositoryHas() throws Exception {
    Path clone = cloned("core.autocrlf=true");
    Files.writeString(
        clone.resolve(".gitattributes"), "*.bat text eol=crlf\n/data/*.txt text eol=lf\n");
    Files.delete(clone.resolve("data/a.txt"));
    git(clone, "checkout", "--", "data/a.txt");

    assertThat(only(trees(clone)).embedded().orNull().converted()).isEmpty();
    assertThat(clone.resolve("data/a.txt")).hasContent("a\nb\n");
  }

  @Test
  void namesThatDifferInCaseAreToldOnce() throws Exception {
    write("data/A.txt", "x\n");
    write("Data/x/y.txt", "x\n");
    write("Data/z.txt", "x\n");
    commit();

    assertThat(only(trees(origin)).alike().orNull())
        .containsExactly(new NamesAlike("Data", "data", true));

    git(origin, "mv", "Data", "more");
    Files.delete(origin.resolve("data/A.txt"));

    assertThat(only(trees(origin)).alike().orNull())
        .containsExactly(new NamesAlike("data/A.txt", "data/a.txt", false));
  }

  @Test
  void whatIsMissingAndHasALongPathIsNamed() throws Exception {
    String directory = "long/" + "directory-of-some-length/".repeat(10);
    write(directory + "a.txt", "x\n");
    write(directory + "b.txt", "x\n");
    commit();
    Files.delete(origin.resolve(directory + "a.txt"));
    Files.delete(origin.resolve("data/a.txt"));

    assertThat(only(trees(origin)).missing().orNull()).containsExactly(directory + "a.txt");
  }

  @Test
  void filesThatAreTooManyForOneCommandAreAllLookedAt() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String name = "data/" + "x".repeat(80) + i + ".txt";
      write(name, "a\n");
      files.add(Path.of(name));
    }
    commit();
    Fact<List<WorkTree>> read =
        new WorkTrees(
                GIT,
                environment,
                Duration.ofSeconds(30),
                module -> Fact.known(files.stream().map(module::resolve).toList(), SOURCE))
            .around(List.of(origin));

    assertThat(only(read).embedded().orNull().looked()).isEqualTo(400);
  }

  @Test
  void modulesOfOneTreeAreOneTree() throws Exception {
    write("sub/go.mod", "module example.com/m/sub\n");
    commit();

    assertThat(trees(origin, origin.resolve("sub")).orNull()).hasSize(1);
  }

  @Test
  void whereThereIsNoRepositoryThereIsNoTree() throws Exception {
    Path bare = Files.createDirectories(root.resolve("elsewhere"));

    assertThat(trees(bare).orNull()).isEmpty();
  }

  @Test
  void aRepositoryThatGitRefusesIsUnknown() throws Exception {
    Files.writeString(origin.resolve(".git/config"), "[core\n");

    assertThat(trees(origin)).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void whereGoNamesNoFilesOnlyTheyAreUnknown() throws Exception {
    Fact<List<WorkTree>> read =
        new WorkTrees(
                GIT,
                environment,
                Duration.ofSeconds(30),
                module -> Fact.unknown(Text.of("reason.no-go")))
            .around(List.of(origin));

    assertThat(only(read).embedded()).isInstanceOf(Fact.Unknown.class);
    assertThat(only(read).settings().orNull().looked()).isEqualTo(2);
  }

  @Test
  void nothingIsChanged() throws Exception {
    Path clone = cloned("core.autocrlf=true");
    byte[] index = Files.readAllBytes(clone.resolve(".git/index"));
    trees(clone);

    assertThat(clone.resolve(".git/index")).hasBinaryContent(index);
  }

  private Fact<List<WorkTree>> trees(Path... modules) throws InterruptedException {
    return new WorkTrees(
            GIT,
            environment,
            Duration.ofSeconds(30),
            module ->
                Fact.known(
                    List.of(
                        module.resolve("data/a.txt"),
                        module.resolve("data/b.txt"),
                        module.resolve("data/c.bat")),
                    SOURCE))
        .around(List.of(modules));
  }

  private static WorkTree only(Fact<List<WorkTree>> trees) {
    assertThat(trees.orNull()).hasSize(1);
    return trees.orNull().get(0);
  }

  private Path cloned(String... settings) throws Exception {
    List<String> words = new ArrayList<>(List.of("clone", "--quiet"));
    for (String setting : settings) {
      words.add("-c");
      words.add(setting);
    }
    Path clone = root.resolve("clone");
    words.add(origin.toString());
    words.add(clone.toString());
    git(root, words.toArray(String[]::new));
    return clone;
  }

  private void write(String name, String text) throws IOException {
    Path file = origin.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void commit() throws Exception {
    git(origin, "add", "--all");
    git(origin, "-c", "user.name=n", "-c", "user.email=n@invalid", "commit", "-q", "-m", "x");
  }

  private void git(Path directory, String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(GIT.toString()));
    all.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(all).directory(directory.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process git = builder.redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
  }
}
