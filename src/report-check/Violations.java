import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

/** Counts what violations-lib, which CI plugins read reports with, finds in each directory. */
public final class Violations {
  private Violations() {}

  public static void main(String[] args) throws Exception {
    int wrong = 0;
    int all = 0;
    for (File directory : new File(args[0]).listFiles(File::isDirectory)) {
      String expected =
          Files.readString(directory.toPath().resolve("expected.txt"), StandardCharsets.UTF_8);
      for (String line : expected.split("\\R")) {
        String[] words = line.split("[ ,]+");
        int found =
            switch (words[0]) {
              case "sarif" -> count(Parser.SARIF, directory, ".*\\.sarif$");
              case "codequality" -> count(Parser.CODECLIMATE, directory, ".*quality.*\\.json$");
              default -> count(Parser.JUNIT, directory, ".*TEST-.*\\.xml$");
            };
        // It counts suppressed results like others, and only tests that failed.
        int wanted = Integer.parseInt(words[words[0].equals("junit") ? 3 : 1]);
        all += found;
        if (found != wanted) {
          wrong++;
          System.out.println("  WRONG: " + directory.getName() + ": " + line + ": " + found);
        }
      }
    }
    System.out.println("  violations-lib: " + all + " findings, as many as were written");
    System.exit(wrong > 0 ? 1 : 0);
  }

  private static int count(Parser parser, File directory, String pattern) {
    Set<Violation> found =
        ViolationsApi.violationsApi()
            .withPattern(pattern)
            .inFolder(directory.getAbsolutePath())
            .findAll(parser)
            .violations();
    return new TreeSet<>(found).size();
  }
}
