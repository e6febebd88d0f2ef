package io.github.goenv.app.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A toolchain of a few files. */
final class SmallToolchain {
  private SmallToolchain() {}

  static Path distribution(Path root) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("VERSION", "go1.26.8\ntime 2026-08-28T16:20:06Z\n");
    files.put("LICENSE", "free\n");
    files.put("go.env", settings());
    files.put("bin/go", "go");
    files.put("bin/gofmt", "gofmt");
    files.put("lib/time/zoneinfo.zip", "zones");
    files.put("pkg/include/textflag.h", "#define NOPROF 1\n");
    files.put("pkg/tool/linux_amd64/compile", "compile");
    files.put("pkg/tool/linux_amd64/link", "link");
    files.put("src/go.mod", "module std\n");
    files.put("src/cmd/go.mod", "module cmd\n");
    files.put("src/fmt/print.go", "package fmt\n");
    files.put("src/fmt/print_test.go", "package fmt\n");
    files.put("src/fmt/\u00fcber \uFF1A\uD83D\uDE00.txt", "a name\n");
    files.put("api/go1.txt", "not in the module\n");
    files.put("test/fixedbugs/go.mod", "not in the module\n");
    for (Map.Entry<String, String> file : files.entrySet()) {
      put(root.resolve(file.getKey()), file.getValue());
    }
    return root;
  }

  static String settings() throws IOException {
    try (InputStream in =
        SmallToolchain.class.getResourceAsStream("/io/github/goenv/verify/go.env")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(each);
      }
    }
  }
}
