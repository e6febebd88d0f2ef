package io.github.goenv.report;

import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who decided that a finding is accepted, or how severe it is.
 *
 * @param kind the kind of place
 * @param where which one: a file with the line, a variable; empty for the pom
 */
public record Origin(Kind kind, String where) {
  /** The configuration of this plugin in the pom. */
  public static final Origin POM = new Origin(Kind.POM, "");

  /** Kinds of places; their words are a contract ({@code report.schema.json}). */
  public enum Kind {
    /** The pom. */
    POM("pom"),
    /** A policy that several projects share. */
    POLICY("policy"),
    /** What was recorded on one day. */
    BASELINE("baseline"),
    /** A variable of the environment. */
    VARIABLE("process");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** In words. */
  public String in(Texts texts) {
    return Text.of("policy.origin." + kind.word, "where", where).in(texts);
  }

  /** What is said beside what was decided: {@code according to pom.xml}; empty for null. */
  static String said(@Nullable Origin origin, Texts texts) {
    return origin == null
        ? ""
        : Text.of("policy.decided", "origin", WellFormed.line(origin.in(texts))).in(texts);
  }

  /** The same in brackets, to be put behind a text; empty for null. */
  static String aside(@Nullable Origin origin, Texts texts) {
    return origin == null ? "" : new Punctuation(texts).aside(said(origin, texts));
  }

  /** As in files: {@code pom}, {@code policy:config/policy.xml:12}. */
  @Override
  public String toString() {
    return where.isEmpty() ? kind.word : kind.word + ":" + where;
  }
}
