package io.github.goenv.mojo;

import io.github.goenv.build.BuildResult;
import io.github.goenv.build.BuiltFile;
import io.github.goenv.go.GoTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a build that become artifacts of the project. */
final class Attachments {
  private Attachments() {}

  /**
   * A file to attach.
   *
   * @param type what becomes its suffix in a repository, such as {@code exe}
   * @param classifier the target, such as {@code windows-amd64}, by which a pom tells one from
   *     another
   */
  record Attachment(String type, String classifier, Path file) {}

  /** One for each build that left a file. */
  static List<Attachment> of(List<BuildResult> results) {
    List<Attachment> attachments = new ArrayList<>();
    for (BuildResult result : results) {
      BuiltFile file = result.artifact();
      if (file != null) {
        GoTarget target = result.plan().target();
        attachments.add(
            new Attachment(
                BuildParameters.type(file.path().getFileName().toString()),
                target.os() + "-" + target.arch(),
                file.path()));
      }
    }
    return attachments;
  }
}
