package io.github.goenv.compare;

import io.github.goenv.compare.FactChange.Effect;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Result;
import io.github.goenv.report.Standing;
import io.github.goenv.snapshot.GoCommand;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison for people. */
public final class CompareLines {
  /** Of facts that change no result so many are named. */
  private static final int MOST_SAME = 10;

  private static final int LONGEST = 100;

  private final Texts texts;
  private final boolean unicode;
  private final List<String> lines = new ArrayList<>();

  private CompareLines(Texts texts, boolean unicode) {
    this.texts = texts;
    this.unicode = unicode;
  }

  /**
   * The lines.
   *
   * @param before what the one is called: a file, or this machine
   * @param after what the other is called
   * @param unicode whether the console shows more than ASCII
   */
  public static List<String> of(
      Comparison comparison, String before, String after, Texts texts, boolean unicode) {
    return new CompareLines(texts, unicode).all(comparison, before, after);
  }

  private List<String> all(Comparison comparison, String before, String after) {
    say("compare.before", "name", before, "machine", machine(comparison.before()));
    say("compare.after", "name", after, "machine", machine(comparison.after()));
    for (FindingChange.Kind kind : FindingChange.Kind.values()) {
      findings(comparison, kind);
    }
    List<FactChange> same = new ArrayList<>();
    boolean titled = false;
    for (FactChange fact : comparison.facts()) {
      if (!fact.matters()) {
        same.add(fact);
      } else {
        if (!titled) {
          say("compare.facts");
        }
        titled = true;
        fact(fact);
      }
    }
    if (comparison.same()) {
      say("compare.same");
    }
    if (!same.isEmpty()) {
      say("compare.read", "count", String.valueOf(same.size()));
    }
    for (int i = 0; i < same.size() && i < MOST_SAME; i++) {
      FactChange fact = same.get(i);
      lines.add("  " + change(fact) + new Punctuation(texts).aside(ids(fact)));
    }
    if (same.size() > MOST_SAME) {
      lines.add("  " + text("compare.more", "count", String.valueOf(same.size() - MOST_SAME)));
    }
    if (comparison.untried() > 0) {
      say("compare.untried", "count", String.valueOf(comparison.untried()));
    }
    return lines;
  }

  private void findings(Comparison comparison, FindingChange.Kind kind) {
    List<FindingChange> own = new ArrayList<>();
    for (FindingChange change : comparison.findings()) {
      if (change.kind() == kind) {
        own.add(change);
      }
    }
    if (own.isEmpty()) {
      return;
    }
    say("compare.kind." + kind.word(), "count", String.valueOf(own.size()));
    for (FindingChange change : own) {
      Snapshot machine = change.isPast() ? comparison.before() : comparison.after();
      finding(change, Redaction.ofSaved(machine.host()));
    }
  }

  private void finding(FindingChange change, Redaction redaction) {
    Result shown = change.shown();
    String standing =
        step(
            change.before() == null ? change.checkBefore() : Standing.of(change.before()),
            change.after() == null ? change.checkAfter() : Standing.of(change.after()));
    String message = redaction.apply(shown.message().in(texts));
    lines.add("  " + text("compare.finding", "id", change.id(), "change", standing));
    lines.add("    " + message);
    for (Evidence evidence : shown.evidence()) {
      String value = cut(redaction.apply(evidence.name() + " = " + evidence.value()));
      String source = evidence.source().toString(redaction::apply);
      lines.add("      " + value + new Punctuation(texts).aside(source));
    }
  }

  private void fact(FactChange fact) {
    lines.add("  " + change(fact));
    List<String> effects = new ArrayList<>();
    for (Effect effect : fact.effects()) {
      if (!effect.same()) {
        effects.add(effect.id() + ": " + step(effect.before(), effect.after()));
      }
    }
    lines.add("    " + new Punctuation(texts).counts(effects));
  }

  private String ids(FactChange fact) {
    List<String> ids = new ArrayList<>();
    for (Effect effect : fact.effects()) {
      ids.add(effect.id());
    }
    return new Punctuation(texts).counts(ids);
  }

  private String change(FactChange fact) {
    return text(
        "compare.change",
        "fact",
        fact.fact(),
        "before",
        value(fact.before()),
        "after",
        value(fact.after()),
        "arrow",
        arrow());
  }

  private String step(Standing before, Standing after) {
    return text("compare.standing." + before.word())
        + " "
        + arrow()
        + " "
        + text("compare.standing." + after.word());
  }

  private String arrow() {
    return unicode ? "\u2192" : "->";
  }

  private String value(@Nullable String value) {
    return value == null ? text("compare.nothing") : value.isEmpty() ? "\"\"" : cut(value);
  }

  private String cut(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "...";
  }

  private String machine(Snapshot machine) {
    GoCommand go = machine.go().orNull();
    String version = go == null ? null : go.variable("GOVERSION").orNull();
    return text(
        "compare.machine",
        "os",
        machine.host().os() + "/" + machine.host().arch(),
        "go",
        version == null ? text("compare.no-go") : version,
        "when",
        machine.takenAt());
  }

  private void say(String key, String... namesAndValues) {
    lines.add(text(key, namesAndValues));
  }

  private String text(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }
}
