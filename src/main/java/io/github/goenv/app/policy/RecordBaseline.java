package io.github.goenv.app.policy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Output;
import io.github.goenv.check.core.Baseline;
import io.github.goenv.check.core.Subjects;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.report.AcceptXml;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records today's errors and warnings, so that only new ones count for a while. */
public final class RecordBaseline {
  private static final int MOST_DAYS = 366;

  private final Output output;
  private final Path file;
  private final String shown;
  private final LocalDate today;
  private final LocalDate until;
  private final @Nullable Baseline earlier;

  private RecordBaseline(
      Output output,
      Path file,
      String shown,
      LocalDate today,
      LocalDate until,
      @Nullable Baseline earlier) {
    this.output = output;
    this.file = file;
    this.shown = shown;
    this.today = today;
    this.until = until;
    this.earlier = earlier;
  }

  /**
   * Whoever is to write the baseline; looks first whether that is possible.
   *
   * @param replayed whether a saved machine is examined
   * @return null when none is to be written
   * @throws CannotRun when the parameters are wrong, or something else is in the place of the file
   */
  public static @Nullable RecordBaseline of(
      PolicyRequest.Files files, boolean replayed, Output output) throws CannotRun {
    Path file = files.recorded();
    if (file == null) {
      return null;
    }
    Mistakes mistakes = new Mistakes(output.texts());
    boolean write = BaselineFile.mode(files, mistakes).equals("write");
    mistakes.raise();
    if (!write) {
      return null;
    }
    if (replayed) {
      throw new CannotRun(output.say("policy.baseline.replay"));
    }
    if (files.days() < 1 || files.days() > MOST_DAYS) {
      String days = String.valueOf(files.days());
      throw new CannotRun(output.say("policy.baseline.days", "value", days));
    }
    LocalDate today = new PolicyFactory(output.texts()).today();
    return new RecordBaseline(
        output,
        file,
        files.shown(file),
        today,
        today.plusDays(files.days()),
        earlier(files.shown(file), file, output));
  }

  /** What is to be replaced; nothing that is no whole baseline is. */
  private static @Nullable Baseline earlier(String shown, Path file, Output output)
      throws CannotRun {
    Mistakes mistakes = new Mistakes(output.texts());
    String wrong;
    try {
      Baseline read = BaselineFile.read(shown, file, mistakes);
      wrong = mistakes.line();
      if (wrong.isEmpty()) {
        return read;
      }
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      wrong = FileErrors.reason(e);
    }
    throw new CannotRun(
        output.say("policy.baseline.in-the-way", "path", file.toString(), "error", wrong));
  }

  /**
   * Writes the baseline, whole or not at all, and says so.
   *
   * @param results what was found today
   * @param subjects how subjects are kept
   */
  public Baseline write(List<Result> results, Subjects subjects) throws CannotRun {
    Set<String> keys = new LinkedHashSet<>();
    List<Baseline.Finding> findings = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    lines.add("<!-- mvn goenv:check \"-Dgoenv.baseline=write\" -->");
    lines.add("<baseline>");
    String reason = output.say("policy.baseline.reason", "date", today.toString());
    lines.add("  " + AcceptXml.element("recorded", today.toString()));
    lines.add("  " + AcceptXml.element("until", until.toString()));
    lines.add("  " + AcceptXml.element("reason", reason));
    for (Result result : results) {
      String subject = subjects.kept(result.subject());
      if (isRecorded(result) && keys.add(key(result.id(), subject))) {
        findings.add(new Baseline.Finding(result.id(), subject, lines.size() + 1));
        lines.add(
            "  <finding>"
                + AcceptXml.element("id", result.id())
                + AcceptXml.element("subject", subject)
                + "</finding>");
      }
    }
    lines.add("</baseline>");
    try {
      AtomicFiles.write(file, out -> write(lines, out));
    } catch (IOException e) {
      throw new CannotRun(
          output.say(
              "policy.baseline.unwritten", "path", file.toString(), "error", FileErrors.words(e)));
    }
    tell(keys);
    return new Baseline(shown, today.toString(), until.toString(), reason, findings);
  }

  /** What would fail a build, now or when its cause is gone, and nobody has accepted. */
  private static boolean isRecorded(Result result) {
    Severity severity = result.severity();
    return result.outcome() == Outcome.FAIL
        && severity != null
        && severity != Severity.INFO
        && !result.isAccepted();
  }

  private static void write(List<String> lines, Writer out) throws IOException {
    for (String line : lines) {
      out.write(line);
      out.write('\n');
    }
  }

  private void tell(Set<String> now) {
    Set<String> before = new HashSet<>();
    if (earlier != null) {
      for (Baseline.Finding finding : earlier.findings()) {
        before.add(key(finding.id(), finding.subject()));
      }
    }
    Set<String> kept = new HashSet<>(now);
    kept.retainAll(before);
    output.info(
        earlier == null ? "policy.baseline.written" : "policy.baseline.replaced",
        "count",
        String.valueOf(now.size()),
        "path",
        file.toString(),
        "until",
        until.toString(),
        "added",
        String.valueOf(now.size() - kept.size()),
        "kept",
        String.valueOf(kept.size()),
        "gone",
        String.valueOf(before.size() - kept.size()));
  }

  private static String key(String id, String subject) {
    return id + "\n" + subject;
  }
}
