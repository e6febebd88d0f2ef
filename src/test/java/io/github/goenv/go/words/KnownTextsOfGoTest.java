package io.github.goenv.go.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the real go in states that make a text of the table. */
@StartsPrograms
@DisabledOnOs(OS.WINDOWS)
class KnownTextsOfGoTest {
  private static final String MOD = "module example.com/app\n\ngo 1.21\n";
  private static final String MAIN = "package main\n\nfunc main() {}\n";
  private static final String USES = MOD + "\nrequire example.com/x v1.0.0\n"; // which is nowhere

  @TempDir static Path top;

  private static HttpServer server;

  /**
   * A state.
   *
   * @param name of the row
   * @param files path and text, path and text, …; {@code null} for a directory
   * @param environment besides the usual
   * @param words after {@code go build -o FILE}
   */
  record State(
      String name, List<String> files, Map<String, String> environment, List<String> words) {
    @Override
    public String toString() {
      return name + " " + environment;
    }
  }

  private static State state(String name, Map<String, String> environment, String... files) {
    return new State(name, List.of(files), environment, List.of("."));
  }

  private static State state(String name, String... files) {
    return state(name, Map.of(), files);
  }

  private static State words(String name, String words, String... files) {
    return new State(name, List.of(files), Map.of(), List.of(words));
  }

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          int status = path.startsWith("/410") ? 410 : path.startsWith("/403") ? 403 : 200;
          status = path.startsWith("/404") ? 404 : status;
          byte[] page = "<html>sign in</html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  static List<State> states() {
    String uses = "package main\nimport _ \"example.com/x\"\nfunc main() {}\n";
    Map<String, String> fetch = Map.of("GOFLAGS", "-mod=mod", "GONOSUMDB", "*");
    return List.of(
        state("no-go-mod", "main.go", MAIN),
        state("encoding", "go.mod", "\uFEFF" + MOD, "main.go", MAIN),
        state("encoding", "go.mod", "UTF-16LE", "main.go", MAIN),
        state("encoding", "go.mod", "UTF-16BE", "main.go", MAIN),
        state("source-encoding", "go.mod", MOD, "main.go", "UTF-16LE"),
        state("all-excluded", "go.mod", MOD, "main.go", "//go:build foo\n\n" + MAIN),
        state("all-excluded", "go.mod", MOD, "main_windows.go", MAIN),
        state(
            "all-excluded",
            Map.of("CGO_ENABLED", "0"),
            "go.mod",
            MOD,
            "main.go",
            "package main\nimport \"C\"\nfunc main() {}\n"),
        words("no-packages", "./...", "go.mod", MOD),
        words("no-packages", "./...", "go.mod", MOD, "main_windows.go", MAIN),
        state("no-go-files", "go.mod", MOD, "cmd/app/main.go", MAIN),
        words(
            "several-programs", "./cmd/...", "go.mod", MOD, "cmd/a/a.go", MAIN, "cmd/b/b.go", MAIN),
        words("no-directory", "./cmd", "go.mod", MOD, "main.go", MAIN),
        words("no-directory", "./cmd/...", "go.mod", MOD, "main.go", MAIN),
        state(
            "embed",
            "go.mod",
            MOD,
            "main.go",
            "package main\nimport _ \"embed\"\n//go:embed a/*.txt\nvar s string\nfunc main() {}\n"),
        state("two-packages", "go.mod", MOD, "main.go", MAIN, "b.go", "package other\n"),
        state("symlink", "go.mod", MOD, "main.go", "../other/main.go"),
        state(
            "case",
            "go.mod",
            MOD,
            "main.go",
            """
            package main
            import _ "example.com/app/Foo"
            import _ "example.com/app/foo"
            func main() {}
            """,
            "Foo/a.go",
            "package foo\n",
            "foo/a.go",
            "package foo\n"),
        state(
            "cycle",
            "go.mod",
            MOD,
            "main.go",
            "package main\nimport _ \"example.com/app/a\"\nfunc main() {}\n",
            "a/a.go",
            "package a\nimport _ \"example.com/app/b\"\n",
            "b/b.go",
            "package b\nimport _ \"example.com/app/a\"\n"),
        state("main-missing", "go.mod", MOD, "main.go", "package main\n"),
        state(
            "unix-only",
            Map.of("GOOS", "windows", "CGO_ENABLED", "0"),
            "go.mod",
            MOD,
            "main.go",
            "package main\nimport \"syscall\"\nfunc main() { syscall.Kill(1, 9) }\n"),
        state(
            "internal",
            "go.mod",
            MOD,
            "main.go",
            "package main\nimport _ \"internal/abi\"\nfunc main() {}\n"),
        state(
            "work-lacks",
            "go.mod",
            MOD,
            "main.go",
            MAIN,
            "go.work",
            "go 1.21\n\nuse ./other\n",
            "other/go.mod",
            "module example.com/other\n\ngo 1.21\n"),
        state("sum", "go.mod", USES, "main.go", uses),
        state("sum-broken", "go.mod", USES, "main.go", uses, "go.sum", "nonsense\n"),
        state("vendor", "go.mod", USES, "main.go", uses, "vendor/modules.txt", "\n"),
        state("required", "go.mod", MOD, "main.go", uses),
        state(
            "required",
            "go.mod",
            MOD,
            "main.go",
            "package main\nimport _ \"example.com/app/generated\"\nfunc main() {}\n"),
        state("offline", fetch, "go.mod", USES, "main.go", uses),
        state(
            "replaced",
            "go.mod",
            USES + "\nreplace example.com/x => ../nothere\n",
            "main.go",
            uses),
        state("newer-go", "go.mod", MOD.replace("1.21", "1.99"), "main.go", MAIN),
        state("no-toolchain", Map.of("GOTOOLCHAIN", "go1.99.0"), "go.mod", MOD, "main.go", MAIN),
        state("go-mod", "go.mod", MOD + "nonsense\n", "main.go", MAIN),
        state("invalid-go-version", "go.mod", MOD.replace("1.21", "1.21.x"), "main.go", MAIN),
        state(
            "not-in-std",
            "go.mod",
            MOD,
            "main.go",
            "package main\nimport _ \"app/generated\"\nfunc main() {}\n"),
        state("not-a-module", proxy("/200"), "go.mod", MOD, "main.go", uses),
        state("private", proxy("/410"), "go.mod", MOD, "main.go", uses),
        state("private", proxy("/404"), "go.mod", USES, "main.go", uses),
        state("forbidden", proxy("/403"), "go.mod", USES, "main.go", uses),
        state(
            "unreachable",
            Map.of("GOFLAGS", "-mod=mod", "GONOSUMDB", "*", "GOPROXY", "http://127.0.0.1:1"),
            "go.mod",
            USES,
            "main.go",
            uses),
        state("goflags", Map.of("GOFLAGS", "-nosuch"), "go.mod", MOD, "main.go", MAIN),
        state("goflags", Map.of("GOFLAGS", "nosuch"), "go.mod", MOD, "main.go", MAIN),
        state("gocache", Map.of("GOCACHE", "off"), "go.mod", MOD, "main.go", MAIN),
        state("gocache", Map.of("GOCACHE", "relative"), "go.mod", MOD, "main.go", MAIN),
        state("work-dir", Map.of("GOTMPDIR", "/goenv-nowhere"), "go.mod", MOD, "main.go", MAIN),
        state("experiment", Map.of("GOEXPERIMENT", "such"), "go.mod", MOD, "main.go", MAIN),
        state("setting", Map.of("GOTOOLCHAIN", "latest"), "go.mod", MOD, "main.go", MAIN),
        state(
            "setting",
            Map.of(
                "GOMODCACHE", "relative", "GOFLAGS", "-mod=mod", "GOPROXY", "http://127.0.0.1:1"),
            "go.mod",
            USES,
            "main.go",
            uses),
        state("setting", Map.of("GOCACHEPROG", "/goenv-nowhere"), "go.mod", MOD, "main.go", MAIN),
        state("setting", Map.of("GOARCH", "x86_64"), "go.mod", MOD, "main.go", MAIN),
        state("gopath", Map.of("GOPATH", "relative"), "go.mod", USES, "main.go", uses),
        state(
            "no-compiler",
            Map.of("CC", "goenv-nothere-cc", "CGO_ENABLED", "1"),
            "go.mod",
            MOD,
            "main.go",
            "package main\nimport \"C\"\nfunc main() {}\n"),
        state(
            "no-compiler",
            Map.of("CGO_ENABLED", "0", "GOFLAGS", "-race"),
            "go.mod",
            MOD,
            "main.go",
            MAIN),
        state(
            "undefined", "go.mod", MOD, "main.go", "package main\nfunc main() { generated() }\n"));
  }

  /** As the user of a proxy that answers like this. */
  private static Map<String, String> proxy(String path) {
    return Map.of("GOFLAGS", "-mod=mod", "GONOSUMDB", "*", "GOPROXY", "local" + path);
  }

  @ParameterizedTest
  @MethodSource("states")
  void isWhatGoSays(State state) throws Exception {
    Path directory = Files.createTempDirectory(top, "state");
    for (int i = 0; i < state.files().size(); i += 2) {
      Path file = directory.resolve(state.files().get(i));
      String text = state.files().get(i + 1);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes(text, file.toString().endsWith(".mod") ? MOD : MAIN));
    }
    List<String> said = build(directory, state.environment(), state.words().toArray(new String[0]));
    assertThat(names(said)).as(String.join("\n", said)).contains(state.name());
  }

  private static byte[] bytes(String text, String plain) {
    return switch (text) {
      case "UTF-16LE" -> ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16LE);
      case "UTF-16BE" -> ("\uFEFF" + plain).getBytes(StandardCharsets.UTF_16BE);
      default -> text.getBytes(StandardCharsets.UTF_8);
    };
  }

  private static Set<String> names(List<String> said) {
    Set<String> names = new TreeSet<>();
    for (String line : said) {
      KnownText known = KnownTexts.of(line);
      names.add(known == null ? "-" : known.name());
    }
    return names;
  }

  /** What go prints; it has to fail. */
  private static List<String> build(Path directory, Map<String, String> more, String... words)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(RealGo.executable().toString());
    command.addAll(List.of("build", "-o", top.resolve("program").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GO") || name.startsWith("CGO"));
    environment.putAll(
        Map.of(
            "GOENV", "off",
            "GOPROXY", "off",
            "GOTOOLCHAIN", "local",
            "GOMODCACHE", top.resolve("modules").toString()));
    environment.putAll(more);
    String proxy = environment.get("GOPROXY");
    if (proxy.startsWith("local")) {
      String address = "http://127.0.0.1:" + server.getAddress().getPort();
      environment.put("GOPROXY", address + proxy.substring("local".length()));
    }
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isNotZero();
    return said.lines().toList();
  }

  @Test
  void aRepositoryThatGitRefuses() throws Exception {
    Path directory = project();
    Files.createDirectories(directory.resolve(".git"));
    assertThat(names(build(directory, Map.of(), "-buildvcs=true", "."))).contains("vcs");
  }

  @Test
  void aNameThatIsTooLong() throws Exception {
    assertThat(names(build(project(), Map.of(), "-o", "../" + "a".repeat(300), ".")))
        .contains("long-name");
  }

  /** A GOROOT of links to the real one, in which one tool is another. */
  @ParameterizedTest
  @MethodSource("tools")
  void aDamagedGoroot(String name, String tool) throws Exception {
    Path real = RealGo.goroot();
    Path root = Files.createTempDirectory(top, "goroot");
    links(real, root, "pkg");
    links(real.resolve("pkg"), Files.createDirectory(root.resolve("pkg")), "tool");
    Path tools = real.resolve("pkg/tool");
    Path own = Files.createDirectory(root.resolve("pkg/tool"));
    try (DirectoryStream<Path> hosts = Files.newDirectoryStream(tools)) {
      for (Path host : hosts) {
        Path into = Files.createDirectory(own.resolve(host.getFileName()));
        links(host, into, "compile");
        if (tool != null) {
          Path compile = into.resolve("compile");
          String text = tool.replace("REAL", host.resolve("compile").toString());
          Files.writeString(compile, text);
          Files.setPosixFilePermissions(compile, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
      }
    }
    Map<String, String> environment =
        Map.of(
            "GOROOT", root.toString(),
            "GOCACHE", Files.createTempDirectory(top, "cache").toString());
    List<String> said = build(project(), environment, ".");
    remove(root); // JUnit warns of each link
    assertThat(names(said)).contains(name);
  }

  private static void remove(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  static List<Arguments> tools() {
    String asked = "#!/bin/sh\n[ \"$1\" = -V=full ] && exec REAL \"$@\"\n";
    return List.of(
        Arguments.of("no-tool", null),
        Arguments.of("build-id", ""),
        Arguments.of("memory", asked + "kill -9 $$\n"),
        Arguments.of(
            "other-tool",
            asked
                + "echo 'compile: version \"go1.20\" does not match go tool version \"go1.26\"' >&2\n"
                + "exit 1\n"));
  }

  private static void links(Path from, Path to, String but) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(from)) {
      for (Path each : all) {
        if (!each.getFileName().toString().equals(but)) {
          Files.createSymbolicLink(to.resolve(each.getFileName()), each);
        }
      }
    }
  }

  private static Path project() throws IOException {
    Path directory = Files.createTempDirectory(top, "project");
    Files.writeString(directory.resolve("go.mod"), MOD);
    Files.writeString(directory.resolve("main.go"), MAIN);
    return directory;
  }
}
