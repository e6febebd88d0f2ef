package io.github.goenv.sumdb;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A checksum database by Go's own package, the copy that the go command is built from, compiled by
 * the go of this machine; and servers that lie (main.go tells how).
 */
public final class TestDatabase implements AutoCloseable {
  private final Process process;
  private final String key;
  private final String address;

  /**
   * Starts it.
   *
   * @param directory an empty one
   * @param sums the {@code h1:} of each {@code MODULE VERSION}
   */
  public TestDatabase(Path directory, Map<String, String> sums)
      throws IOException, InterruptedException {
    Path root = Path.of(said(directory, "go", "env", "GOROOT"));
    Path source = root.resolve("src/cmd/vendor/golang.org/x/mod");
    assumeTrue(Files.isDirectory(source.resolve("sumdb")), "this GOROOT has no sources of cmd/go");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path copy = directory.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    String version = said(directory, "go", "env", "GOVERSION").replaceFirst("^go", "");
    Files.writeString(
        directory.resolve("go.mod"), "module golang.org/x/mod\n\ngo " + version + "\n");
    Path main = Files.createDirectory(directory.resolve("database")).resolve("main.go");
    try (InputStream in = TestDatabase.class.getResourceAsStream("main.go")) {
      Files.copy(in, main);
    }
    Path program = directory.resolve("server");
    said(directory, "go", "build", "-o", program.toString(), "./database");
    process =
        new ProcessBuilder(program.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    OutputStream in = process.getOutputStream();
    for (Map.Entry<String, String> sum : sums.entrySet()) {
      in.write((sum.getKey() + " " + sum.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    in.write('\n');
    in.flush();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    key = out.readLine();
    address = out.readLine();
  }

  /** GOSUMDB for the server of a kind. */
  public String setting(String kind) {
    return key + " " + address + "/" + kind;
  }

  private static String said(Path directory, String... words)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(List.of(words)).directory(directory.toFile());
    builder.environment().put("GOWORK", "off");
    builder.environment().put("GOFLAGS", "");
    builder.environment().put("GOTOOLCHAIN", "local");
    Process said = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String text = new String(said.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (said.waitFor() != 0) {
      throw new IOException(String.join(" ", words) + " failed");
    }
    return text.strip();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.destroy();
  }
}
