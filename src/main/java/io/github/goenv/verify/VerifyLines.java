package io.github.goenv.verify;

import io.github.goenv.report.Line;
import io.github.goenv.report.Severity;
import io.github.goenv.sumdb.Proof;
import io.github.goenv.sumdb.Published;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import io.github.goenv.verify.Checked.Locked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was verified, for people. */
public final class VerifyLines {
  /** Files that are listed; the rest is counted. */
  private static final int MOST = 20;

  private final Texts texts;
  private final Severity unknown;
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

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
    Text why = checked.reason();
    Locked locked = checked.locked();
    int count = checked.differences().size();
    String how =
        switch (checked.outcome()) {
          case VERIFIED -> "verified";
          case HARMLESS -> count == 1 ? "harmless.one" : "harmless";
          case UNKNOWN -> "unknown";
          case FAILED -> "failed";
          case DIFFERS -> count == 0 ? "differs.unknown" : count == 1 ? "differs.one" : "differs";
        };
    say(
        severity(checked, unknown),
        (locked == null ? "verify." : "lock.") + how,
        "path",
        checked.root(),
        "name",
        name(checked),
        "files",
        String.valueOf(checked.files()),
        "megabytes",
        String.valueOf(Math.round(checked.bytes() / 1e6)),
        "count",
        String.valueOf(count),
        "proof",
        proof(checked.failed()),
        "reason",
        why == null ? "" : why.in(texts),
        "file",
        locked == null ? "" : locked.file());
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
    if (locked != null) {
      signature(locked);
    }
  }

  private void signature(Locked locked) {
    String key =
        switch (locked.signature()) {
          case VERIFIED -> "lock.signature.verified";
          case UNCHECKED -> "lock.signature.unchecked";
          case NONE -> "lock.signature.none";
          case REFUSED -> null;
        };
    if (key != null && told.add(key)) {
      say(Severity.INFO, key, "file", locked.file(), "key", String.valueOf(locked.key()));
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
    if (!sorted.isEmpty() && checked.compared() == Checked.Compared.NODES) {
      say(Severity.INFO, "lock.by-nodes");
    }
  }

  private void say(Severity severity, String key, String... namesAndValues) {
    lines.add(new Line(severity, Text.of(key, namesAndValues).in(texts)));
  }
}
