package io.github.goenv.gobuild.plan;

import java.util.List;

/** The values of {@code -buildmode} (go help buildmode) and the file names that belong to them. */
final class BuildModes {
  /** Without "shared": Go refuses it together with an output. */
  static final List<String> NAMES =
      List.of("archive", "c-archive", "c-shared", "default", "exe", "pie", "plugin");

  private BuildModes() {}

  /** The usual suffix of what is built. */
  static String suffix(String mode, String goos) {
    return switch (mode) {
      case "archive", "c-archive" -> ".a";
      case "c-shared" -> sharedSuffix(goos);
      case "plugin" -> ".so";
      default -> programSuffix(goos);
    };
  }

  private static String programSuffix(String goos) {
    return switch (goos) {
      case "windows" -> ".exe";
      case "js", "wasip1" -> ".wasm";
      default -> "";
    };
  }

  private static String sharedSuffix(String goos) {
    return switch (goos) {
      case "windows" -> ".dll";
      case "darwin", "ios" -> ".dylib";
      case "wasip1" -> ".wasm";
      default -> ".so";
    };
  }
}
