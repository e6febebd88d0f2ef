package io.github.goenv.verify;

import io.github.goenv.report.Line;
import io.github.goenv.report.Severity;
import io.github.goenv.sumdb.Proof;
import io.github.goenv.sumdb.Published;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was verified, for people. */
public final class VerifyLines {
  /** Files that are listed; the rest is counted. */
  private static final int MOST = 20;

  private final Texts texts;
  private final Severity unknown;
  private final List<Line> lines = new ArrayList<>();

  private VerifyLines(Texts texts, Severity unknown) {
    this.texts = texts;
    this.unknown = unknown;
  }

  /**
   * The lines.
   *
   * @param database the name of the checksum database; null when it is none
   * @param unknown the level of what is unknown
   */
  public static List<Line> of(
      List<Checked> toolchains, @Nullable String database, Texts texts, Severity unknown) {
    VerifyLines lines = new VerifyLines(texts, unknown);
    for (Checked each : toolchains) {
      lines.toolchain(each, String.valueOf(database));
    }
    return lines.lines;
  }

  /** The word of a proof, for programs. */
  static String word(Proof proof) {
    return proof.name().toLowerCase(Locale.ROOT);
  }

  /** How bad it is. */
  public static Severity severity(Checked checked, Severity unknown) {
    return switch (checked.outcome()) {
      case VERIFIED -> Severity.INFO;
      case HARMLESS -> Severity.WARNING;
      case UNKNOWN -> unknown;
      case DIFFERS, FAILED -> Severity.ERROR;
    };
  }

  private void toolchain(Checked checked, String database) {
    Severity severity = severity(checked, unknown);
    String root = checked.root();
    String name = name(checked);
    Text why = checked.reason();
    String reason = why == null ? "" : why.in(texts);
    int count = checked.differences().size();
    switch (checked.outcome()) {
      case VERIFIED ->
          say(
              severity,
              "verify.verified",
              "path",
              root,
              "name",
              name,
              "files",
              String.valueOf(checked.files()),
              "megabytes",
              String.valueOf(Math.round(checked.bytes() / 1e6)));
      case HARMLESS ->
          say(
              severity,
              count == 1 ? "verify.harmless.one" : "verify.harmless",
              "path",
              root,
              "name",
              name,
              "count",
              String.valueOf(count));
      case UNKNOWN -> say(severity, "verify.unknown", "path", root, "name", name, "reason", reason);
      case FAILED ->
          say(
              severity,
              "verify.failed",
              "path",
              root,
              "name",
              name,
              "proof",
              proof(checked.failed()),
              "reason",
              reason);
      case DIFFERS ->
          say(
              severity,
              count == 0
                  ? "verify.differs.unknown"
                  : count == 1 ? "verify.differs.one" : "verify.differs",
              "path",
              root,
              "name",
              name,
              "count",
              String.valueOf(count),
              "reason",
              reason);
    }
    differences(checked);
    Published published = checked.published();
    if (published != null) {
      say(
          Severity.INFO,
          "verify.record",
          "database",
          database,
          "record",
          String.valueOf(published.record()),
          "size",
          String.valueOf(published.treeSize()),
          "sum",
          published.sum());
    }
  }

  private String name(Checked checked) {
    ToolchainId id = checked.id();
    return id == null ? "Go" : id.version() + " " + id.os() + "/" + id.arch();
  }

  private String proof(@Nullable Proof proof) {
    return proof == null ? "-" : Text.of("verify.proof." + proof.name()).in(texts);
  }

  /** The bad ones first. */
  private void differences(Checked checked) {
    List<Difference> sorted = new ArrayList<>();
    for (boolean harmless : new boolean[] {false, true}) {
      for (Difference each : checked.differences()) {
        if (each.kind().harmless() == harmless) {
          sorted.add(each);
        }
      }
    }
    int shown = 0;
    for (Difference each : sorted) {
      Severity severity = each.kind().harmless() ? Severity.WARNING : Severity.ERROR;
      if (shown++ == MOST) {
        say(severity, "verify.more", "count", String.valueOf(sorted.size() - MOST));
        break;
      }
      String change = Text.of("verify.change." + each.change().word()).in(texts);
      String kind = Text.of("verify.kind." + each.kind().word()).in(texts);
      String what = change + new Punctuation(texts).aside(kind);
      lines.add(new Line(severity, "  " + new Punctuation(texts).labelled(each.path(), what)));
      if (each.kind() == Kind.SETTINGS || each.kind() == Kind.FLAGS) {
        for (String line : checked.settings()) {
          lines.add(new Line(severity, "    " + line.charAt(0) + " " + line.substring(1)));
        }
      }
    }
    if (!sorted.isEmpty() && checked.compared() == Checked.Compared.HASH) {
      say(Severity.INFO, "verify.by-hash");
    }
  }

  private void say(Severity severity, String key, String... namesAndValues) {
    lines.add(new Line(severity, Text.of(key, namesAndValues).in(texts)));
  }
}
