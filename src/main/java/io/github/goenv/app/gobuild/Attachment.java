package io.github.goenv.app.gobuild;

import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A built file as an artifact of the Maven project.
 *
 * @param file what is attached
 * @param type becomes the suffix of the file in a repository
 * @param classifier {@code <goos>-<goarch>}
 */
public record Attachment(Path file, String type, String classifier) {
  private static final List<String> SUFFIXES = List.of("exe", "dll", "so", "dylib", "a", "wasm");

  /** What was built for a target, in Go's names. */
  static Attachment of(Path file, GoTarget target) {
    return new Attachment(
        file, type(file.getFileName().toString()), target.os() + "-" + target.arch());
  }

  /** The files of builds, each once; go chose the names of those it put into a directory. */
  public static List<Attachment> of(List<BuildResult> results) {
    List<Attachment> attachments = new ArrayList<>(results.size());
    for (BuildResult result : results) {
      BuiltFile built = result.artifact();
      if (built != null) {
        attachments.add(of(built.path(), result.plan().target()));
      }
    }
    return attachments;
  }

  private static String type(String fileName) {
    for (String suffix : SUFFIXES) {
      if (fileName.endsWith("." + suffix)) {
        return suffix;
      }
    }
    return "bin";
  }
}
