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
 * @param classifier {@code <goos>-<goarch>}, after {@code <name>-} where there are several programs
 */
public record Attachment(Path file, String type, String classifier) {
  private static final List<String> SUFFIXES = List.of("exe", "dll", "so", "dylib", "a", "wasm");

  /**
   * What was built for a target, in Go's names.
   *
   * @param named whether the classifier has the name of the program
   */
  static Attachment of(Path file, GoTarget target, boolean named) {
    String name = file.getFileName().toString();
    String type = type(name);
    String plain = name.endsWith("." + type) ? name.substring(0, name.lastIndexOf('.')) : name;
    return new Attachment(
        file, type, (named ? plain + "-" : "") + target.os() + "-" + target.arch());
  }

  /** The files of builds, each once. */
  public static List<Attachment> of(List<BuildResult> results) {
    boolean named = false;
    for (BuildResult result : results) {
      named |= result.plan().files().size() > 1;
    }
    List<Attachment> attachments = new ArrayList<>(results.size());
    for (BuildResult result : results) {
      for (BuiltFile built : result.artifacts()) {
        attachments.add(of(built.path(), result.plan().target(), named));
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
