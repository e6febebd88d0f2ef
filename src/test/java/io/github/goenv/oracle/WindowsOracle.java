package io.github.goenv.oracle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The oracle's states of a Windows machine, for the lab: a program that tries each and says where
 * go and the checks disagree. Its last line has the count.
 */
public final class WindowsOracle {
  private final Path root;
  private final Path go;

  private WindowsOracle(Path root, Path go) {
    this.root = root;
    this.go = go;
  }

  /** Tries all: {@code WindowsOracle DIRECTORY GO}. */
  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Map<String, String> healthy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    healthy.putAll(System.getenv());
    healthy.put("GOPROXY", "off");
    WindowsOracle oracle = new WindowsOracle(Path.of(arguments[0]), Path.of(arguments[1]));
    int agreements = 0;
    int builds = 0;
    List<String> differ = new ArrayList<>();
    int number = 0;
    for (WindowsStates.State state : WindowsStates.all()) {
      Path project = oracle.root.resolve("s" + number++).resolve("project");
      Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      own.putAll(healthy);
      oracle.make(project, state, own);
      Ran ran =
          Ran.program(
              List.of(oracle.go.toString(), "build", "-o", "target\\app.a", "."), project, own);
      GoSays go = new GoSays(ran.exit(), ran.stderr().replace("\r", "").strip(), end(ran));
      ChecksSay checks = ChecksSay.of(project, own);
      Comparison comparison = Comparison.of(go, checks);
      builds += go.end() == GoSays.End.BUILDS ? 1 : 0;
      if (comparison.kind() == Comparison.Kind.AGREE) {
        agreements++;
      } else {
        differ.add(
            state.name()
                + ": "
                + comparison.kind()
                + " "
                + comparison.about()
                + "\n  go: "
                + go.exit()
                + " "
                + go.words()
                + "\n"
                + checks.listed());
      }
    }
    for (String each : differ) {
      out.println("== " + each);
    }
    out.println(
        "oracle: "
            + number
            + " states ("
            + builds
            + " build), "
            + agreements
            + " agreements, "
            + differ.size()
            + " disagreements");
    // Threads of the native side need not end by themselves.
    System.exit(differ.isEmpty() ? 0 : 1);
  }

  private void make(Path project, WindowsStates.State state, Map<String, String> own)
      throws IOException {
    Files.createDirectories(project);
    Files.writeString(project.resolve("go.mod"), Sources.GO_MOD);
    Files.writeString(project.resolve("app.go"), Sources.LIBRARY);
    Files.createDirectories(root.resolve("empty"));
    Files.writeString(root.resolve("file"), "x");
    for (WindowsStates.Change change : state.changes()) {
      String value = change.value() == null ? null : change.value().replace("@", root.toString());
      if (change.file()) {
        Path file = project.resolve(change.name()).normalize();
        if (value == null) {
          Files.delete(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.write(file, value.getBytes(change.charset()));
        }
      } else if (value == null) {
        own.remove(change.name());
      } else {
        own.put(change.name(), value);
      }
    }
  }

  private static GoSays.End end(Ran ran) {
    return ran.exit() == 0
        ? GoSays.End.BUILDS
        : GoSays.badCode(ran.stderr().replace("\r", "")) ? GoSays.End.BAD_CODE : GoSays.End.REFUSES;
  }
}
