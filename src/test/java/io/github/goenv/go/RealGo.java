package io.github.goenv.go;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The go command of the machine the tests run on. */
final class RealGo {

  private RealGo() {}

  /** Its path; the test is skipped where there is none. */
  static Path path() {
    Optional<Path> found = find();
    assumeTrue(found.isPresent(), "no go on this machine");
    return found.orElseThrow();
  }

  private static Optional<Path> find() {
    String name = File.separatorChar == '\\' ? "go.exe" : "go";
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    String[] entries =
        (path + File.pathSeparator + "/usr/local/go/bin").split(File.pathSeparator, -1);
    for (String entry : entries) {
      Path candidate = Path.of(entry).resolve(name);
      if (candidate.isAbsolute()
          && Files.isExecutable(candidate)
          && !Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
