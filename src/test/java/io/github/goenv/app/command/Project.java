package io.github.goenv.app.command;

import io.github.goenv.app.RecordingLog;
import io.github.goenv.go.RealGo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A module in a directory with a name that needs care, and a request to run commands there. */
final class Project {
  final Path root;
  final Path directory;
  final RecordingLog log;
  final Map<String, String> environment = new HashMap<>(System.getenv());
  final Map<String, String> variables = new HashMap<>();
  final DirectoryLocks locks = new DirectoryLocks(new HashSet<>());
  boolean offline = true; // nothing here needs the network
  Long timeout;
  String ci = "off";

  Project(Path parent) throws IOException {
    this(parent, "INFO");
  }

  Project(Path parent, String least) throws IOException {
    log = new RecordingLog(least);
    root = Files.createDirectories(parent.resolve("mein Projekt 世界"));
    directory = root;
    write("go.mod", "module example.com/app\n\ngo 1.21\n");
    for (String name :
        List.of("GITHUB_ACTIONS", "TF_BUILD", "TEAMCITY_VERSION", "GITLAB_CI", "GOFLAGS")) {
      environment.remove(name);
    }
    environment.put("GOWORK", "off");
  }

  Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  String read(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }

  CommandRequest request(String goal) {
    return new CommandRequest(
        goal,
        RealGo.executable().toString(),
        root,
        root.getParent(),
        directory,
        environment,
        variables,
        offline,
        timeout,
        root.resolve("target/goenv"),
        true,
        null,
        null);
  }

  /** A test report, and CI systems as {@link #ci} says. */
  FindingsRequest findings() {
    return new FindingsRequest("error", ci, null, root.resolve("target/goenv/TEST.xml"));
  }

  static PackageWords packages(String... packages) {
    return new PackageWords(List.of(packages), List.of(), null, List.of());
  }

  /** Lines of a level. */
  List<String> lines(String level) {
    return log.lines.stream()
        .filter(line -> line.startsWith(level + " "))
        .map(line -> line.substring(level.length() + 1))
        .toList();
  }

  /** Runs another program, which must succeed. */
  void run(String... words) throws IOException, InterruptedException {
    RealGo.start(root, "", List.of(words));
  }
}
