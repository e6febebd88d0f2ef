package io.github.goenv.app.fix;

import io.github.goenv.fix.script.RegistryData;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes values of the registry by Windows' own reg.exe, as the scripts do, so that type
 * and data of a value come back exactly.
 */
final class RegistryTool {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String TELLS = "GOENV_FIX_TELLS";

  private final Path system;
  private final Path work;
  private final Map<String, String> environment;

  /**
   * @param work a directory for files
   * @param environment of this process
   */
  RegistryTool(Path work, Map<String, String> environment) {
    String root = "C:\\Windows";
    for (Map.Entry<String, String> each : environment.entrySet()) {
      if (each.getKey().equalsIgnoreCase("SystemRoot")) {
        root = each.getValue();
      }
    }
    system = Path.of(root, "System32");
    this.work = work;
    this.environment = environment;
  }

  /** The data of a value; empty when it is not there, null when it cannot be read. */
  @Nullable String read(String key, String name) throws IOException, InterruptedException {
    Path file = Files.createTempFile(work, "export", ".reg");
    try {
      if (!run("reg.exe", List.of("export", key, file.toString(), "/y"))) {
        return null;
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_16LE);
      return RegistryData.in(text.lines().toList(), name);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Gives a value these data, or takes it away; false when the registry does not take it. */
  boolean write(String key, String name, String data) throws IOException, InterruptedException {
    Path file = Files.createTempFile(work, "import", ".reg");
    try {
      String text = "\uFEFF" + RegistryData.file(key, name, data);
      Files.write(file, text.getBytes(StandardCharsets.UTF_16LE));
      return run("reg.exe", List.of("import", file.toString())) && data.equals(read(key, name));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Tells other programs that variables have changed, which reg.exe does not: setx does so when it
   * sets one, which is then taken away again. Where there is no setx, a new sign-in does it.
   */
  void tell() throws InterruptedException {
    if (Files.exists(system.resolve("setx.exe")) && run("setx.exe", List.of(TELLS, "1"))) {
      run("reg.exe", List.of("delete", "HKCU\\Environment", "/v", TELLS, "/f"));
    }
  }

  private boolean run(String program, List<String> arguments) throws InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(system.resolve(program).toString());
    words.addAll(arguments);
    try {
      Captured ran = Processes.capture(new Command(words, work, environment, PATIENCE), 1 << 16);
      return ran.exit().exitCode() == 0;
    } catch (CannotStart e) {
      return false;
    }
  }
}
