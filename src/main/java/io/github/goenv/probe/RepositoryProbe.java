package io.github.goenv.probe;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.go.HostOs;
import io.github.goenv.snapshot.Repository;
import io.github.goenv.worktree.Git;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the repository that go asks git about when it stamps a program. Git itself is asked only
 * where something speaks against it: another owner, or a directory that git did not make so.
 */
final class RepositoryProbe {
  /** cmd/go/internal/vcs, {@code RootNames}: a directory, but for Fossil's files. */
  private static final String[] ROOTS = {".git", ".hg", ".bzr", ".svn", ".fslckout", "_FOSSIL_"};

  private RepositoryProbe() {}

  static Fact<List<Repository>> read(ProbeRequest request, List<Path> modules, HostOs os)
      throws InterruptedException {
    Source source = Source.of(Source.Kind.PROJECT, ".git");
    if (modules.isEmpty()) {
      return Fact.absent(source);
    }
    List<Repository> all = new ArrayList<>();
    for (Path module : modules) {
      List<String> roots = new ArrayList<>();
      Path inner = null;
      for (Path at = module.toAbsolutePath(); at != null; at = at.getParent()) {
        for (String name : ROOTS) {
          Path root = at.resolve(name);
          boolean there =
              name.charAt(1) == 'f' || name.charAt(0) == '_'
                  ? Files.isRegularFile(root)
                  : Files.isDirectory(root);
          if (there) {
            roots.add(root.toString());
            inner = inner == null ? root : inner;
          }
        }
      }
      Fact<String> refusal =
          inner == null || !inner.endsWith(".git")
              ? Fact.absent(source)
              : refusal(request, inner, os);
      all.add(new Repository(module.toString(), roots, refusal));
    }
    return Fact.known(all, source);
  }

  private static Fact<String> refusal(ProbeRequest request, Path git, HostOs os)
      throws InterruptedException {
    boolean named =
        request.variable("GIT_DIR", os == HostOs.WINDOWS) != null
            || request.variable("GIT_WORK_TREE", os == HostOs.WINDOWS) != null;
    Source source = Source.file(git.toString());
    if (!named && sound(git) && own(git)) {
      return Fact.absent(source);
    }
    Path program = program(request, os);
    return program == null ? Fact.absent(source) : ask(request, program, git);
  }

  /** As git tells a repository from another directory (setup.c, {@code is_git_directory}). */
  private static boolean sound(Path git) {
    return Files.isDirectory(git.resolve("objects"))
        && Files.isDirectory(git.resolve("refs"))
        && head(git.resolve("HEAD"));
  }

  private static boolean head(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.startsWith("ref: refs/") || text.length() >= 40;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether repository and work tree belong to this account, which git demands. */
  private static boolean own(Path git) {
    try {
      UserPrincipal me = me();
      Path tree = git.getParent();
      return me != null
          && me.equals(Files.getOwner(git))
          && tree != null
          && me.equals(Files.getOwner(tree));
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  /** The account this process runs as; null where Java does not tell. */
  private static @Nullable UserPrincipal me() throws IOException {
    Path self = Path.of("/proc/self");
    if (Files.isDirectory(self)) {
      return Files.getOwner(self);
    }
    return self.getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(System.getProperty("user.name", ""));
  }

  /** The git on PATH; null where there is none, or it is not to be started. */
  static @Nullable Path program(ProbeRequest request, HostOs os) {
    PathProbe.Found git = PathProbe.first("git", request, os);
    return git == null || git.refusal() != null ? null : git.file();
  }

  private static Fact<String> ask(ProbeRequest request, Path program, Path git)
      throws InterruptedException {
    Path tree = git.getParent();
    Source source = Source.of(Source.Kind.API, "git rev-parse --git-dir");
    Git.Answer answer =
        new Git(program, request.environment(), request.limit())
            .ask(tree == null ? git : tree, List.of("rev-parse", "--git-dir"));
    if (answer.text() != null) {
      return Fact.absent(source);
    }
    return answer.problem() != null && answer.said().isEmpty()
        ? Fact.unknown(answer.problem())
        : Fact.known(answer.said(), source);
  }
}
