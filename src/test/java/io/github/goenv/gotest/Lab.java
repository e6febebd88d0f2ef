package io.github.goenv.gotest;

import io.github.goenv.go.GoTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the modules that tests have go test; their files are parts of one text. */
public final class Lab {
  private Lab() {}

  /** Packages that end in every way but by a race, which only the race detector sees. */
  public static String[] ends() {
    return new String[] {
      "brokenlib",
      "cyca",
      "cycb",
      "depbroken",
      "errorlog",
      "exit0",
      "exit1",
      "fail",
      "hang",
      "kill",
      "many",
      "nocompile",
      "nofiles",
      "notests",
      "panicbg",
      "panics",
      "par",
      "pass",
      "setup",
      "silent",
      "syntax",
      "tmain",
      "tmain0",
      "vet"
    };
  }

  /** The plan of all its tests. */
  public static TestPlan plan(Path directory) {
    GoTarget host = new GoTarget("linux", "amd64");
    List<String> all = List.of("./...");
    return new TestPlan(List.of(), "", all, List.of(), Map.of(), directory, host);
  }

  /** Writes go.mod and the packages named. */
  public static void write(Path directory, String... packages) throws IOException {
    Set<String> wanted = Set.of(packages);
    String text;
    try (var in = Lab.class.getResourceAsStream("lab.txt")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String part : text.split("(?m)^-- ")) {
      int end = part.indexOf(" --\n");
      if (end < 0) {
        continue;
      }
      Path name = Path.of(part.substring(0, end));
      String top = name.getName(0).toString();
      if (top.equals("go.mod") || wanted.contains(top)) {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, part.substring(end + 4));
      }
    }
  }
}
