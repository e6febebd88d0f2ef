package io.github.goenv.it;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Source of real programs, through the Go module proxy. */
public final class GoSource {
  private GoSource() {}

  /**
   * Copies a module out of the module cache, which is read-only, and fetches what it depends on.
   *
   * <p>Without -trimpath the directory is part of what go compiles: in one of a new name the
   * module's packages are compiled and linked, while others may come from the shared cache.
   *
   * @param module path and version, for example {@code github.com/junegunn/fzf@v0.56.0}
   * @return the copy, a new directory in {@code basedir}
   */
  public static Path fetch(Path basedir, String module) throws IOException, InterruptedException {
    String answer = ask(basedir, List.of("go", "mod", "download", "-json", module));
    Path origin =
        Path.of(JsonParser.parseString(answer).getAsJsonObject().get("Dir").getAsString());
    Path copy = basedir.resolve("source-" + System.currentTimeMillis());
    try (Stream<Path> files = Files.walk(origin)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path to = copy.resolve(origin.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.write(to, Files.readAllBytes(file));
        }
      }
    }
    ask(copy, List.of("go", "mod", "download"));
    return copy;
  }

  private static String ask(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    String answer;
    try (InputStream out = process.getInputStream()) {
      answer = new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
    if (process.waitFor() != 0) {
      throw new IOException(command + ": " + answer);
    }
    return answer;
  }
}
