package io.github.goenv.worktree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.GitTree;
import io.github.goenv.StartsPrograms;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.snapshot.tree.NamesAlike;
import io.github.goenv.snapshot.tree.WorkTree;
import io.github.goenv.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  private GitTree origin;

  @BeforeEach
  void make() throws Exception {
    origin = GitTree.made(root.toRealPath().resolve("origin"));
    origin.environment().put("HOME", root.toString());
    origin.write("go.mod", "module example.com/m\n\ngo 1.21\n");
    origin.write("go.sum", "");
    origin.write("data/a.txt", "a\nb\n");
    origin.write("data/b.txt", "a\r\nb\r\n");
    origin.write("data/c.bat", "a\nb\n");
    origin.write("main.go", "package m\n");
    origin.write(".gitattributes", "*.bat text eol=crlf\n");
    origin.commit();
  }

  @Test
  void withoutConversionNothingIsConverted() throws Exception {
    WorkTree tree = only(trees(origin.root()));

    assertThat(tree.root()).isEqualTo(origin.root().toString());
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
    GitTree clone = origin.cloned("core.autocrlf=true", "core.longpaths=true");
    WorkTree tree = only(trees(clone.root()));

    assertThat(tree.embedded().orNull().converted()).containsExactly("data/a.txt");
    assertThat(tree.settings().orNull().converted()).containsExactly("go.mod");
    assertThat(tree.autocrlf().orNull()).isEqualTo("true");
    assertThat(tree.longPaths().orNull()).isEqualTo("true");
  }

  /** The fix of the check. */
  @Test
  void anAttributeAndANewCheckOutBringBackWhatTheRepositoryHas() throws Exception {
    GitTree clone = origin.cloned("core.autocrlf=true");
    Files.writeString(
        clone.root().resolve(".gitattributes"), "*.bat text eol=crlf\n/data/*.txt text eol=lf\n");
    Files.delete(clone.root().resolve("data/a.txt"));
    clone.git("checkout", "--", "data/a.txt");

    assertThat(only(trees(clone.root())).embedded().orNull().converted()).isEmpty();
    assertThat(clone.root().resolve("data/a.txt")).hasContent("a\nb\n");
  }

  @Test
  void namesThatDifferInCaseAreToldOnce() throws Exception {
    origin.write("data/A.txt", "x\n");
    origin.write("Data/x/y.txt", "x\n");
    origin.write("Data/z.txt", "x\n");
    origin.commit();

    assertThat(only(trees(origin.root())).alike().orNull())
        .containsExactly(new NamesAlike("Data", "data", true));

    origin.git("mv", "Data", "more");
    Files.delete(origin.root().resolve("data/A.txt"));

    assertThat(only(trees(origin.root())).alike().orNull())
        .containsExactly(new NamesAlike("data/A.txt", "data/a.txt", false));
  }

  @Test
  void whatIsMissingAndHasALongPathIsNamed() throws Exception {
    String directory = "long/" + "directory-of-some-length/".repeat(10);
    origin.write(directory + "a.txt", "x\n");
    origin.write(directory + "b.txt", "x\n");
    origin.commit();
    Files.delete(origin.root().resolve(directory + "a.txt"));
    Files.delete(origin.root().resolve("data/a.txt"));

    assertThat(only(trees(origin.root())).missing().orNull()).containsExactly(directory + "a.txt");
  }

  @Test
  void filesThatAreTooManyForOneCommandAreAllLookedAt() throws Exception {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String name = "data/" + "x".repeat(80) + i + ".txt";
      origin.write(name, "a\n");
      files.add(Path.of(name));
    }
    origin.commit();
    Fact<List<WorkTree>> read =
        new WorkTrees(
                GIT,
                origin.environment(),
                Duration.ofSeconds(30),
                module -> Fact.known(files.stream().map(module::resolve).toList(), SOURCE))
            .around(List.of(origin.root()));

    assertThat(only(read).embedded().orNull().looked()).isEqualTo(400);
  }

  @Test
  void modulesOfOneTreeAreOneTree() throws Exception {
    origin.write("sub/go.mod", "module example.com/m/sub\n");
    origin.commit();

    assertThat(trees(origin.root(), origin.root().resolve("sub")).orNull()).hasSize(1);
  }

  /** Git lists the files of a module below another for both. */
  @Test
  void aFileOfTwoModulesIsToldOnce() throws Exception {
    String name = "sub/" + "directory-of-some-length/".repeat(10) + "a.txt";
    origin.write("sub/go.mod", "module example.com/m/sub\n");
    origin.write(name, "x\n");
    origin.commit();
    Files.delete(origin.root().resolve(name));

    assertThat(only(trees(origin.root(), origin.root().resolve("sub"))).missing().orNull())
        .containsExactly(name);
  }

  @Test
  void whereThereIsNoRepositoryThereIsNoTree() throws Exception {
    Path bare = Files.createDirectories(root.resolve("elsewhere"));

    assertThat(trees(bare).orNull()).isEmpty();
  }

  @Test
  void aRepositoryThatGitRefusesIsUnknown() throws Exception {
    Files.writeString(origin.root().resolve(".git/config"), "[core\n");

    assertThat(trees(origin.root())).isInstanceOf(Fact.Unknown.class);
  }

  @Test
  void whereGoNamesNoFilesOnlyTheyAreUnknown() throws Exception {
    Fact<List<WorkTree>> read =
        new WorkTrees(
                GIT,
                origin.environment(),
                Duration.ofSeconds(30),
                module -> Fact.unknown(Text.of("reason.no-go")))
            .around(List.of(origin.root()));

    assertThat(only(read).embedded()).isInstanceOf(Fact.Unknown.class);
    assertThat(only(read).settings().orNull().looked()).isEqualTo(2);
  }

  @Test
  void nothingIsChanged() throws Exception {
    GitTree clone = origin.cloned("core.autocrlf=true");
    byte[] index = Files.readAllBytes(clone.root().resolve(".git/index"));
    trees(clone.root());

    assertThat(clone.root().resolve(".git/index")).hasBinaryContent(index);
  }

  private Fact<List<WorkTree>> trees(Path... modules) throws InterruptedException {
    return new WorkTrees(
            GIT,
            origin.environment(),
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
}
