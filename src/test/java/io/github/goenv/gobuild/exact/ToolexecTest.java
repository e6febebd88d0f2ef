package io.github.goenv.gobuild.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.StartsPrograms;
import io.github.goenv.go.RealGo;
import io.github.goenv.gobuild.plan.Requests;
import io.github.goenv.toolchain.InstalledGo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the helper for exact times does, with shell scripts in the place of Go's tools. */
@StartsPrograms
@Tag("go-builds")
@EnabledOnOs(OS.LINUX)
class ToolexecTest {
  @TempDir static Path shared;
  private static Path helper;

  @TempDir Path directory;
  private Path log;

  @BeforeAll
  static void compile() throws Exception {
    Requests requests = new Requests();
    requests.directory = shared;
    Duration timeout = Duration.ofMinutes(5);
    InstalledGo go =
        InstalledGo.ask(
            RealGo.executable(),
            requests.directory,
            requests.environment,
            System.getenv(),
            timeout);
    helper = shared.resolve("a b 世/toolexec");
    assertThat(
            new ToolexecCompiler(go, System.getenv(), timeout)
                .compile(ToolexecSource.read(), helper))
        .isNull();
    assertThat(helper.getParent().toFile().list()).containsExactly("toolexec");
  }

  @BeforeEach
  void log() {
    log = directory.resolve("größe 世.log");
  }

  /** A tool that was run: its exit code and streams. */
  private record Run(int code, String stdout, String stderr) {}

  @Test
  void handsStreamsAndExitCodeOn() throws Exception {
    Path tool = tool("compile", "cat; echo \"err $*\" >&2; printf 'no end'; exit 7");
    Instant before = Instant.now();

    Run run = run(Map.of("TOOLEXEC_IMPORTPATH", "example.com/a"), "in\n", tool, "-o", "a b");

    assertThat(run).isEqualTo(new Run(7, "in\nno end", "err -o a b\n"));
    assertThat(lines())
        .singleElement()
        .satisfies(
            line -> {
              String[] fields = line.split("\t", -1);
              assertThat(fields).hasSize(8);
              assertThat(fields[0]).isEqualTo("goenv1");
              assertThat(fields[1]).isEqualTo("compile");
              assertThat(fields[2]).isEqualTo("\"example.com/a\"");
              assertThat(Long.parseLong(fields[3]) / 1_000_000)
                  .isBetween(before.toEpochMilli(), Instant.now().toEpochMilli());
              assertThat(Long.parseLong(fields[4])).isPositive();
              assertThat(Long.parseLong(fields[5])).isNotNegative();
              assertThat(Long.parseLong(fields[6])).isNotNegative();
              assertThat(fields[7]).isEqualTo("7");
            });
  }

  @Test
  void quotesThePackage() throws Exception {
    Path tool = tool("link.exe", "exit 0");
    run(Map.of("TOOLEXEC_IMPORTPATH", "x [x.test]\t\"世\"\n"), "", tool);
    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("goenv1\tlink\t\"x [x.test]\\t\\\"世\\\"\\n\"\t");
  }

  @Test
  void passesVersionQueriesThrough() throws Exception {
    Path tool = tool("compile", "echo \"compile version go1.26.8 $*\"");
    assertThat(run(Map.of("TOOLEXEC_IMPORTPATH", "x"), "", tool, "-V=full"))
        .isEqualTo(new Run(0, "compile version go1.26.8 -V=full\n", ""));
    assertThat(run(Map.of(), "", tool, "-###", "-x", "c"))
        .isEqualTo(new Run(0, "compile version go1.26.8 -### -x c\n", ""));
    assertThat(log).doesNotExist();
  }

  @Test
  void findsTheCompilerThatIsNamedWithoutItsDirectory() throws Exception {
    Path tool = tool("my-cc", "echo \"$*\"");
    String path = tool.getParent() + ":" + System.getenv("PATH");
    assertThat(run(Map.of("PATH", path), "", Path.of("my-cc"), "-###"))
        .isEqualTo(new Run(0, "-###\n", ""));
    assertThat(run(Map.of(), "", Path.of("no-such-cc"), "-###").code()).isEqualTo(1);
  }

  @Test
  void aLogThatCannotBeWrittenChangesNothing() throws Exception {
    Path tool = tool("asm", "echo out; exit 3");
    log = directory.resolve("missing/log");
    assertThat(run(Map.of("TOOLEXEC_IMPORTPATH", "x"), "", tool))
        .isEqualTo(new Run(3, "out\n", ""));
    log = Files.createDirectory(directory.resolve("folder"));
    assertThat(run(Map.of("TOOLEXEC_IMPORTPATH", "x"), "", tool))
        .isEqualTo(new Run(3, "out\n", ""));
    log = Path.of("/dev/full");
    assertThat(run(Map.of("TOOLEXEC_IMPORTPATH", "x"), "", tool))
        .isEqualTo(new Run(3, "out\n", ""));
  }

  @Test
  void endsAsTheToolWasEnded() throws Exception {
    Path tool = tool("compile", "kill -9 $$");
    assertThat(run(Map.of("TOOLEXEC_IMPORTPATH", "x"), "", tool).code()).isEqualTo(128 + 9);
    assertThat(lines()).singleElement().asString().endsWith("\t-1");
  }

  @Test
  void endsTheToolWhenItIsToldToEnd() throws Exception {
    Path tool = tool("compile", "echo started; exec sleep 600");
    Process process = start(Map.of("TOOLEXEC_IMPORTPATH", "x"), tool);
    assertThat(process.getInputStream().read()).isEqualTo('s');
    List<ProcessHandle> children = process.descendants().toList();
    assertThat(children).hasSize(1);
    process.destroy();
    assertThat(process.waitFor()).isEqualTo(128 + 15);
    assertThat(children.get(0).isAlive()).isFalse();
  }

  @Test
  void saysWhatGoWouldSayOfAToolThatIsNotThere() throws Exception {
    Run run = run(Map.of("TOOLEXEC_IMPORTPATH", "x"), "", Path.of("/nowhere/compile"));
    assertThat(run).isEqualTo(new Run(1, "", "/nowhere/compile: no such file or directory\n"));
  }

  @Test
  void manyAtOnceWriteWholeLines() throws Exception {
    Path tool = tool("compile", "exit 0");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      processes.add(start(Map.of("TOOLEXEC_IMPORTPATH", "p" + i + "/" + "x".repeat(i * 20)), tool));
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    Set<String> packages = new HashSet<>();
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      assertThat(fields).hasSize(8);
      assertThat(fields[7]).isEqualTo("0");
      packages.add(fields[2]);
    }
    assertThat(packages).hasSize(64);
  }

  private Path tool(String name, String body) throws IOException {
    Path tool = Files.createDirectories(directory.resolve("tools 世")).resolve(name);
    Files.writeString(tool, "#!/bin/sh\n" + body + "\n");
    assertThat(tool.toFile().setExecutable(true)).isTrue();
    return tool;
  }

  private Process start(Map<String, String> variables, Path tool, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(helper.toString(), tool.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("GOENV_TOOLEXEC_LOG", log.toString());
    builder.environment().putAll(variables);
    return builder.start();
  }

  private Run run(Map<String, String> variables, String stdin, Path tool, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(variables, tool, arguments);
    process.getOutputStream().write(stdin.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String stdout = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String stderr = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), stdout, stderr);
  }

  private List<String> lines() throws IOException {
    String text = Files.readString(log);
    assertThat(text).endsWith("\n");
    return text.lines().toList();
  }
}
