package io.github.goenv.mojo.session;

import io.github.goenv.report.ci.Anchor;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.model.InputLocation;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Finds the line of a pom that declares this plugin. */
public final class Anchors {
  private static final String[] CHECKOUTS = {
    "GITHUB_WORKSPACE",
    "CI_PROJECT_DIR",
    "BUILD_SOURCESDIRECTORY",
    "WORKSPACE",
    "BITBUCKET_CLONE_DIR"
  };

  private Anchors() {}

  /**
   * The declaration in {@code project} or in a parent that is part of the checkout; line 1 of the
   * project's pom when there is none. Null without a pom.
   *
   * @param pluginKey {@code groupId:artifactId} of this plugin
   * @param top the directory the build was started for
   * @param checkout the root of the checkout when the CI system names it: paths that it shows are
   *     relative to that, not to {@code top}
   */
  public static @Nullable Anchor of(
      MavenProject project, String pluginKey, Path top, @Nullable String checkout) {
    File file = project.getFile();
    if (file == null) {
      return null;
    }
    Path pom = file.toPath().toAbsolutePath().normalize();
    Path root = root(pom, top, checkout);
    Plugin plugin = project.getPlugin(pluginKey);
    InputLocation location = plugin == null ? null : plugin.getLocation("");
    Path declaring = declaring(location);
    if (location == null || location.getLineNumber() < 1 || declaring == null) {
      return anchor(pom, root, 1);
    }
    if (declaring.equals(pom) || declaring.startsWith(root) && Files.isRegularFile(declaring)) {
      return anchor(declaring, root, location.getLineNumber());
    }
    return anchor(pom, root, 1);
  }

  /**
   * The root of the checkout according to the CI system that this runs in: GitHub, GitLab, Azure
   * Pipelines, Jenkins, Bitbucket. Null elsewhere.
   */
  public static @Nullable String checkout(Map<String, String> environment) {
    for (String name : CHECKOUTS) {
      String directory = environment.get(name);
      if (directory != null && !directory.isBlank()) {
        return directory;
      }
    }
    return null;
  }

  /** The root of the checkout that {@code pom} is part of. */
  public static Path root(Path pom, Path top, @Nullable String checkout) {
    Path root = checkout == null || checkout.isBlank() ? null : path(checkout);
    return root != null && pom.startsWith(root) ? root : top.toAbsolutePath().normalize();
  }

  private static @Nullable Path declaring(@Nullable InputLocation location) {
    String file =
        location == null || location.getSource() == null
            ? null
            : location.getSource().getLocation();
    return file == null ? null : path(file);
  }

  /** Maven 3 gives a path, Maven 4 a {@code file:} URI. */
  private static @Nullable Path path(String text) {
    try {
      Path path = text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
      return path.toAbsolutePath().normalize();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Anchor anchor(Path pom, Path root, int line) {
    Path relative = pom.startsWith(root) ? root.relativize(pom) : pom;
    return new Anchor(relative.toString().replace(File.separatorChar, '/'), pom.toString(), line);
  }
}
