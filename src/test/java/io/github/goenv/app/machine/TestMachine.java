package io.github.goenv.app.machine;

import io.github.goenv.app.policy.PolicyFactory;
import io.github.goenv.app.policy.PolicyRequest;
import io.github.goenv.check.core.Policy;
import io.github.goenv.probe.ProbeRequest;
import io.github.goenv.probe.SnapshotReader;
import io.github.goenv.report.CheckLines;
import io.github.goenv.report.Line;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Style;
import io.github.goenv.text.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A machine in a directory: a home, a scripted Go and a project; sound until a test breaks it. */
public final class TestMachine {
  public static final Messages TEXTS = Messages.in("en");

  /** Answers like go 1.26.8, and refuses a GOROOT without pkg/tool in go's words. */
  private static final String GO =
      """
      #!/bin/sh
      root=${GOROOT:-@ROOT@}
      if [ ! -d "$root/pkg/tool" ]; then
        echo "go: cannot find GOROOT directory: $root" >&2
        exit 2
      fi
      case "$1 $2" in
      "env -json")
        printf '{"GOROOT":"%s","GOVERSION":"go1.26.8","GOHOSTOS":"linux","GOHOSTARCH":"amd64",' \
      "$root"
        printf '"GOOS":"linux","GOARCH":"amd64","GOPATH":"@HOME@/go","GOENV":"@HOME@/env",'
        printf '"GOMODCACHE":"%s","GOCACHE":"%s","GOFLAGS":"","GOEXE":"",' \
      "${GOMODCACHE:-@HOME@/go/pkg/mod}" "${GOCACHE:-@HOME@/cache}"
        printf '"GOPROXY":"https://proxy.golang.org,direct","GOSUMDB":"sum.golang.org",'
        printf '"CC":"gcc","CXX":"g++","CGO_ENABLED":"1","GOBIN":"","GOTMPDIR":"","GOWORK":""}'
        ;;
      "list -m")
        if grep -q '^requir ' go.mod; then
          echo "go: errors parsing go.mod:" >&2
          echo "go.mod:3: unknown directive: requir" >&2
          exit 1
        fi
        echo example.org/app
        ;;
      "mod edit")
        if grep -q '^requir ' "$4"; then
          echo "go: errors parsing $4:" >&2
          echo "$4:3: unknown directive: requir" >&2
          exit 1
        fi
        printf '{"Module":{"Path":"example.org/app"},"Go":"1.21"}'
        ;;
      esac
      """;

  final Path root;
  final Path goRoot;
  final Path project;
  final Map<String, String> environment = new TreeMap<>();
  Path output;
  String go;
  int seconds = 20;

  TestMachine(Path root) {
    this.root = root;
    this.goRoot = directory("go");
    this.project = directory("project");
    this.output = project.resolve("target");
    directory("go/pkg/tool");
    directory("go/bin");
    directory("home");
    directory("tmp");
    write("go/VERSION", "go1.26.8\n");
    write("project/go.mod", "module example.org/app\n\ngo 1.21\n");
    write("project/main.go", "package main\n\nfunc main() {}\n");
    program("go/bin/go", GO);
    environment.put("PATH", goRoot.resolve("bin") + ":/usr/bin:/bin");
    environment.put("HOME", root.resolve("home").toString());
    environment.put("TMPDIR", root.resolve("tmp").toString());
  }

  Path directory(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path write(String name, String content) {
    try {
      return Files.writeString(root.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path program(String name, String script) {
    try {
      String text =
          script
              .replace("@ROOT@", goRoot.toString())
              .replace("@HOME@", root.resolve("home").toString());
      Path file = write(name, text);
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the go command by a script. */
  void goIs(String script) {
    program("go/bin/go", "#!/bin/sh\n" + script + "\n");
  }

  ProbeRequest request() {
    return new ProbeRequest(
        "0",
        go,
        project,
        List.of(project),
        output,
        Map.copyOf(environment),
        Duration.ofSeconds(seconds),
        false,
        Set.of(),
        List.of(),
        ProbeRequest.Examine.NOTHING);
  }

  /** Reads and judges, as the goals do. */
  Report judged() throws Exception {
    Policy policy = new PolicyFactory(TEXTS).policy(PolicyRequest.STANDARD);
    return Reports.of(
        "check", "0", System.nanoTime(), new SnapshotReader(request()).read(), policy);
  }

  /** Ids of the failures of severity error. */
  static List<String> errors(Report report) {
    List<String> ids = new ArrayList<>();
    for (Result result : report.results()) {
      if (result.outcome() == Outcome.FAIL && result.severity() == Severity.ERROR) {
        ids.add(result.id());
      }
    }
    return ids;
  }

  /** What goal check prints. */
  static String printed(Report report) {
    StringBuilder text = new StringBuilder();
    Style style = new Style(Style.Form.UNICODE, false);
    for (Line line : new CheckLines(TEXTS, style).of(report, Severity.INFO)) {
      text.append(line.severity()).append(' ').append(line.text()).append('\n');
    }
    return text.toString();
  }
}
