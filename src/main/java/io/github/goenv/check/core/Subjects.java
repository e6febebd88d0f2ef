package io.github.goenv.check.core;

import io.github.goenv.report.WellFormed;
import io.github.goenv.snapshot.Redaction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Subjects of findings as they are on every machine of a kind: without the home directory, names of
 * the user and the host, and the place of the project. So what is accepted on one agent is accepted
 * on the next, and nothing personal is kept.
 */
public final class Subjects {
  /** Nothing is taken out but credentials. */
  public static final Subjects PLAIN = new Subjects(Redaction.CREDENTIALS_ONLY, null, false);

  private static final String PROJECT = "<project>";

  private final Redaction redaction;
  private final @Nullable String project;
  private final boolean windows;

  /**
   * For one account and one project.
   *
   * @param redaction takes personal data out
   * @param project the directory of the project; null for none
   * @param windows whether paths compare without case
   */
  public Subjects(Redaction redaction, @Nullable String project, boolean windows) {
    this.redaction = redaction;
    this.project = project == null || project.length() < 4 ? null : project;
    this.windows = windows;
  }

  /** The subject as it is kept, on one line and well-formed. */
  public String kept(String subject) {
    return redacted(inProject(subject) ? PROJECT + subject.substring(length()) : subject);
  }

  private String redacted(String subject) {
    return WellFormed.line(WellFormed.utf16(redaction.apply(subject)));
  }

  private boolean inProject(String subject) {
    return project != null
        && subject.regionMatches(windows, 0, project, 0, project.length())
        && (subject.length() == project.length()
            || "/\\".indexOf(subject.charAt(project.length())) >= 0);
  }

  private int length() {
    return project == null ? 0 : project.length();
  }

  /** Whether a kept subject is that of a finding here; case and the direction of slashes aside. */
  public boolean same(String kept, String subject) {
    return normal(kept).equals(normal(kept(subject)));
  }

  private static String normal(String subject) {
    return subject.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
  }

  /**
   * Whether a pattern that somebody wrote fits a subject as it is here, as {@code report.json} has
   * it, or as it is kept.
   *
   * @param pattern {@code *} stands for any text; case ignored; null fits every subject
   */
  public boolean fits(@Nullable String pattern, String subject) {
    if (pattern == null) {
      return true;
    }
    String wanted = pattern.toLowerCase(Locale.ROOT);
    return glob(wanted, subject.toLowerCase(Locale.ROOT))
        || glob(wanted, redacted(subject).toLowerCase(Locale.ROOT))
        || glob(wanted, kept(subject).toLowerCase(Locale.ROOT));
  }

  private static boolean glob(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int mark = 0;
    while (t < text.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        mark = t;
      } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++mark;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
