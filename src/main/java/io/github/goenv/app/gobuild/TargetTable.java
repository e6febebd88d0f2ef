package io.github.goenv.app.gobuild;

import io.github.goenv.app.Amounts;
import io.github.goenv.app.TextTable;
import io.github.goenv.gobuild.BuildResult;
import io.github.goenv.gobuild.BuiltFile;
import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.text.Texts;
import io.github.goenv.timing.BuildReport;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row for each target, once all are done. */
final class TargetTable {
  /** Digits of a SHA-256 that tell two programs apart for people. */
  private static final int DIGITS = 12;

  private static final int NUMBERS_FROM = 2;
  private static final int NUMBERS_TO = 5;
  private static final int SIZE = 5;

  private final Texts texts;
  private final TextTable table = new TextTable(NUMBERS_FROM, NUMBERS_TO);

  TargetTable(Texts texts) {
    this.texts = texts;
    table.add(
        text("build.column.target"),
        text("build.column.result"),
        text("build.column.time"),
        text("build.column.packages"),
        text("build.column.cached"),
        text("build.column.size"),
        text("build.column.digest"),
        text("build.column.file"));
  }

  private String text(String key) {
    return texts.text(key, Map.of());
  }

  /** A target whose build has ended. */
  void add(BuildResult result, BuildReport report) {
    String[] row = {
      result.plan().target().toString(),
      word(result),
      Amounts.seconds(result.exit().elapsed()),
      number(report.packagesBuilt()),
      number(report.packagesCached()),
      "-",
      "-",
      result.succeeded() && !result.plan().ofLibrary() ? result.plan().output().toString() : "-",
    };
    boolean first = true;
    for (BuiltFile file : result.artifacts()) {
      String[] next = row.clone();
      if (!first) {
        Arrays.fill(next, 1, next.length, ""); // one run of go built them all
      }
      first = false;
      next[SIZE] = Amounts.size(file.size());
      next[SIZE + 1] = digest(file);
      next[SIZE + 2] = file.path().toString();
      table.add(next);
    }
    if (first) {
      table.add(row);
    }
  }

  /** One line for each of several programs of one target: name, size, digest. */
  static List<String> programs(List<BuiltFile> files) {
    TextTable programs = new TextTable(1, 1);
    for (BuiltFile file : files) {
      programs.add(
          file.path().getFileName().toString(),
          Amounts.size(file.size()),
          "SHA-256 " + digest(file));
    }
    return programs.lines();
  }

  /** A target that was not started because another failed. */
  void add(BuildPlan plan) {
    table.add(plan.target().toString(), text("build.result.never"), "-", "-", "-", "-", "-", "-");
  }

  static String digest(BuiltFile file) {
    return file.sha256().substring(0, Math.min(DIGITS, file.sha256().length()));
  }

  private String word(BuildResult result) {
    if (result.exit().timedOut()) {
      return text("build.result.late");
    }
    if (result.vanished()) {
      return text("build.result.gone");
    }
    return text(result.succeeded() ? "build.result.built" : "build.result.failed");
  }

  private static String number(@Nullable Integer number) {
    return number == null ? "-" : number.toString();
  }

  /** The lines, columns padded; numbers stand to the right. */
  List<String> lines() {
    return table.lines();
  }
}
