import java.nio.charset.StandardCharsets;

/** Prints the length of PATH and what the go found at its end says. */
public final class LongPath {
  public static void main(String[] arguments) throws Exception {
    Process go = new ProcessBuilder("go", "version").redirectErrorStream(true).start();
    String answer = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    System.out.println(System.getenv("PATH").length() + " " + answer.strip());
  }
}
