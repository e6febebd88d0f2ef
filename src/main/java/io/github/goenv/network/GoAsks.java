package io.github.goenv.network;

import io.github.goenv.files.FileErrors;
import io.github.goenv.process.CannotStart;
import io.github.goenv.process.Captured;
import io.github.goenv.process.Command;
import io.github.goenv.process.Processes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Has go ask one server. Each question has directories of its own for all that go keeps, so that
 * nothing is answered from the user's module cache and nothing is written to it.
 */
final class GoAsks {
  private static final String MOD =
      "module goenv.invalid/network\n\ngo 1.21\n\nrequire "
          + AskedModule.PATH
          + " "
          + AskedModule.VERSION
          + "\n";

  private final Path go;
  private final Map<String, String> environment;
  private final Path work;
  private final Duration limit;

  /**
   * Questions.
   *
   * @param environment all variables that go gets, with credentials
   * @param work an empty directory
   * @param limit how long one answer may take
   */
  GoAsks(Path go, Map<String, String> environment, Path work, Duration limit) {
    this.go = go;
    this.environment = environment;
    this.work = work;
    this.limit = limit;
  }

  /**
   * What go said.
   *
   * @param good whether it was content
   * @param timedOut whether it was ended, as it took too long
   * @param said its line of error; empty for none
   */
  record Said(boolean good, boolean timedOut, String said) {}

  /**
   * Asks one element of GOPROXY for the .info and the .mod of a module ({@code go list -m}); the
   * sums of what it answers are not looked up.
   */
  Said modules(int number, String address, String module) throws InterruptedException {
    try {
      Path own = Files.createDirectory(work.resolve("modules" + number));
      return run(own, address, "off", "list", "-m", "-mod=mod", module);
    } catch (IOException e) {
      return new Said(false, false, FileErrors.words(e));
    }
  }

  /**
   * Asks the checksum database, by way of the servers that go uses for it: the module itself comes
   * from a directory, so that nothing else is asked of them.
   */
  Said sums(String goproxy, String gosumdb) throws InterruptedException {
    try {
      Path own = Files.createDirectory(work.resolve("sums"));
      Files.writeString(own.resolve("go.mod"), MOD);
      Path server = own.resolve("server");
      Path files = Files.createDirectories(server.resolve(AskedModule.PATH).resolve("@v"));
      Files.writeString(files.resolve(AskedModule.VERSION + ".mod"), AskedModule.MOD);
      Files.writeString(
          files.resolve(AskedModule.VERSION + ".info"),
          "{\"Version\":\"" + AskedModule.VERSION + "\"}");
      String uri = server.toUri().toString();
      String files3 = uri.startsWith("file:///") ? uri : uri.replaceFirst("^file:/+", "file:///");
      return run(own, files3 + "," + goproxy, gosumdb, "list", "-m", "-mod=mod", "all");
    } catch (IOException e) {
      return new Said(false, false, FileErrors.words(e));
    }
  }

  private Said run(Path own, String goproxy, String gosumdb, String... arguments)
      throws InterruptedException {
    Map<String, String> set = new LinkedHashMap<>();
    set.put("GOPROXY", goproxy);
    set.put("GOSUMDB", gosumdb);
    set.put("GONOPROXY", "none");
    set.put("GONOSUMDB", "none");
    set.put("GOPRIVATE", "none");
    set.put("GOPATH", own.resolve("gopath").toString());
    set.put("GOMODCACHE", own.resolve("modcache").toString());
    set.put("GOFLAGS", "-modcacherw");
    set.put("GOWORK", "off");
    set.put("GO111MODULE", "on");
    set.put("GOTOOLCHAIN", "local");
    Map<String, String> variables = new LinkedHashMap<>(environment);
    for (Map.Entry<String, String> each : set.entrySet()) {
      // Last in the map, so that it also wins over another spelling of the name on Windows.
      variables.remove(each.getKey());
      variables.put(each.getKey(), each.getValue());
    }
    List<String> words = new ArrayList<>(List.of(arguments));
    words.add(0, go.toString());
    try {
      Captured said = Processes.capture(new Command(words, own, variables, limit), 1 << 14);
      boolean good = said.exit().exitCode() == 0 && !said.exit().timedOut();
      return new Said(good, said.exit().timedOut(), good ? "" : line(said.stderr()));
    } catch (CannotStart e) {
      return new Said(false, false, e.errorText());
    }
  }

  /** Go's first line of error without the module it is about, and what the server said with it. */
  private static String line(String stderr) {
    StringBuilder said = new StringBuilder();
    for (String each : stderr.split("\n", -1)) {
      boolean indented = each.startsWith("\t");
      if (!said.isEmpty() && !indented) {
        break;
      }
      if (each.startsWith("go: ") || !said.isEmpty()) {
        said.append(said.isEmpty() ? "" : " ").append(each.strip());
      }
    }
    String whole = said.isEmpty() ? stderr.strip() : said.toString();
    int from = 0;
    for (String start : new String[] {"Get \"", "reading http", "invalid ", "malformed "}) {
      int at = whole.indexOf(start);
      from = at >= 0 && (from == 0 || at < from) ? at : from;
    }
    String text = whole.substring(from);
    return text.length() > 400 ? text.substring(0, 400) + "..." : text;
  }
}
