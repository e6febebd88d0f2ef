#set( $symbol_dollar = "$" )
package ${package};

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Counts words by the Go program of the module {@code wordcount}. */
public final class WordCount {
  private final Path program;

  /**
   * @param program where that module put the program
   */
  public WordCount(Path program) {
    this.program = program.toAbsolutePath().normalize();
  }

  /** How many words {@code text} has. */
  public int of(String text) throws IOException, InterruptedException {
    Process go =
        new ProcessBuilder(program.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream input = go.getOutputStream()) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    }
    String answer = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = go.waitFor();
    if (status != 0) {
      throw new IOException(program + " exits with " + status);
    }
    return Integer.parseInt(answer.strip());
  }
}
