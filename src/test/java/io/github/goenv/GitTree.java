package io.github.goenv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A work tree that the git of this machine makes, with none of this account's settings.
 *
 * @param root its directory
 * @param environment all variables of programs that are run in it
 */
public record GitTree(Path root, Map<String, String> environment) {

  /** One below {@code directory}, made by git. */
  public static GitTree made(Path directory) throws Exception {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    GitTree tree = new GitTree(Files.createDirectories(directory), environment);
    tree.git("init", "--quiet");
    return tree;
  }

  /** A file of it. */
  public void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Commits all of it. */
  public void commit() throws Exception {
    git("add", "--all");
    git("-c", "user.name=n", "-c", "user.email=n@invalid", "commit", "-q", "-m", "x");
  }

  /** A clone beside it with settings of git, {@code name=value}. */
  public GitTree cloned(String... settings) throws Exception {
    Path clone = root.resolveSibling("clone");
    List<String> words = new ArrayList<>(List.of("clone", "--quiet"));
    for (String setting : settings) {
      words.add("-c");
      words.add(setting);
    }
    words.add(root.toString());
    words.add(clone.toString());
    git(words.toArray(String[]::new));
    return new GitTree(clone, environment);
  }

  /** Runs git in it, which must succeed. */
  public void git(String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of("git"));
    all.addAll(List.of(words));
    StringBuilder said = new StringBuilder();
    assertThat(run(all, said)).as(said.toString()).isZero();
  }

  /** Runs a program in it; its exit status. */
  public int run(String... words) throws Exception {
    return run(List.of(words), new StringBuilder());
  }

  private int run(List<String> words, StringBuilder said) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(words).directory(root.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    said.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    return process.waitFor();
  }
}
