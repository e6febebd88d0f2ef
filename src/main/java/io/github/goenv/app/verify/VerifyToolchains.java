package io.github.goenv.app.verify;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.app.Output;
import io.github.goenv.app.Personal;
import io.github.goenv.app.Rejected;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.FileErrors;
import io.github.goenv.report.Severity;
import io.github.goenv.report.Summary;
import io.github.goenv.report.WellFormed;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.sumdb.DatabaseSetting;
import io.github.goenv.sumdb.NoAnswer;
import io.github.goenv.text.Messages;
import io.github.goenv.verify.Checked;
import io.github.goenv.verify.VerifyJson;
import io.github.goenv.verify.VerifyLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies the toolchains of a machine and tells of them. */
public final class VerifyToolchains {
  private static final String DATABASE = "database";
  private static final String LOCK = "lock";

  private final VerifyRequest request;
  private final Output output;

  /** Tells {@code output} of what {@code request} names. */
  public VerifyToolchains(VerifyRequest request, Output output) {
    this.request = request;
    this.output = output;
  }

  /**
   * Verifies, tells and writes.
   *
   * @throws Rejected when one is not as it has to be
   */
  public void run() throws CannotRun, Rejected, InterruptedException {
    Severity unknown = unknown();
    Severity threshold = threshold();
    GoVariables variables = new GoVariables(request.environment(), request.places().directory());
    List<Checked> all = new ArrayList<>();
    List<String> against = against();
    boolean asked = against.contains(DATABASE);
    VerifyLocked lock =
        against.contains(LOCK) ? new VerifyLocked(request, variables, output) : null;
    FindToolchains finder =
        new FindToolchains(request.places(), request.environment(), variables, output);
    for (FoundToolchain each : finder.find()) {
      if (asked) {
        all.add(new VerifyToolchain(request, variables, output).verify(each));
      }
      if (lock != null) {
        all.add(lock.verify(each));
      }
    }
    String database = database(variables);
    output.lines(VerifyLines.of(all, database, output.texts(), unknown));
    write(all, database, unknown);
    List<String> bad = new ArrayList<>();
    for (Checked each : all) {
      Severity severity = VerifyLines.severity(each, unknown);
      if (threshold != null && severity.atLeast(threshold) && !bad.contains(each.root())) {
        bad.add(each.root());
      }
    }
    if (!bad.isEmpty()) {
      throw new Rejected(
          output.say(
              bad.size() == 1 ? "verify.rejected.one" : "verify.rejected",
              "count",
              String.valueOf(bad.size()),
              "paths",
              String.join(", ", bad)));
    }
  }

  /** What toolchains are compared with: {@link #DATABASE}, {@link #LOCK}. */
  private List<String> against() throws CannotRun {
    List<String> words = List.of("auto", DATABASE, LOCK, "both");
    String what =
        Choice.of("goenv.verify.against", request.against().what(), words, output.texts());
    Path file = request.against().lock();
    LockFile lock = new LockFile(file, output);
    boolean there = lock.exists();
    if (!there && (what.equals(LOCK) || what.equals("both"))) {
      throw new CannotRun(output.say("lock.missing", "path", file.toString()));
    }
    if (what.equals("auto")
        && lock.misses(request.against().keys(), request.places().directory())) {
      throw new CannotRun(lock.missed());
    }
    return switch (what) {
      case "both" -> List.of(DATABASE, LOCK);
      case "auto" -> List.of(there ? LOCK : DATABASE);
      default -> List.of(what);
    };
  }

  private Severity unknown() throws CannotRun {
    List<String> words = List.of("report", "warning", "error");
    return switch (Choice.of("goenv.unknown", request.unknown(), words, output.texts())) {
      case "warning" -> Severity.WARNING;
      case "error" -> Severity.ERROR;
      default -> Severity.INFO;
    };
  }

  private @Nullable Severity threshold() throws CannotRun {
    List<String> words = List.of("error", "warning", "never");
    return switch (Choice.of("goenv.failOn", request.failOn(), words, output.texts())) {
      case "error" -> Severity.ERROR;
      case "warning" -> Severity.WARNING;
      default -> null;
    };
  }

  private static @Nullable String database(GoVariables variables) {
    try {
      return DatabaseSetting.parse(variables.database()).key().name();
    } catch (NoAnswer e) {
      return null;
    }
  }

  private void write(List<Checked> all, @Nullable String database, Severity unknown)
      throws CannotRun {
    Path reports = request.reports();
    if (reports == null) {
      return;
    }
    Redaction redaction = Personal.redaction(request.redact());
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    try {
      AtomicFiles.write(
          reports.resolve("verify.json"),
          out ->
              VerifyJson.write(
                  all,
                  request.version(),
                  now,
                  database,
                  text -> redaction.apply(WellFormed.utf16(text)),
                  Messages.in("en"),
                  out));
      request.outcome().built(reports, word(all, unknown));
    } catch (IOException e) {
      throw new CannotRun(
          output.say("bad.output", "path", reports.toString(), "error", FileErrors.words(e)));
    }
  }

  private static String word(List<Checked> all, Severity unknown) {
    String word = "clean";
    for (Checked each : all) {
      Severity severity = VerifyLines.severity(each, unknown);
      String own =
          severity == Severity.ERROR
              ? "errors"
              : severity == Severity.WARNING
                  ? "warnings"
                  : each.outcome() == Checked.Outcome.UNKNOWN ? "incomplete" : "clean";
      word = Summary.worse(own, word);
    }
    return word;
  }
}
