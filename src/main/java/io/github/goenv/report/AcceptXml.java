package io.github.goenv.report;

import io.github.goenv.text.Xml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The XML that accepts a finding, for the pom or a policy file. */
public final class AcceptXml {
  /** Stands for the reason, which nobody but its reader knows; refused as one. */
  public static final String REASON = "...";

  private AcceptXml() {}

  /**
   * The lines of an {@code <accept>} with one finding.
   *
   * @param subject what it is about, with personal data taken out; null or empty for every subject
   * @param until the last day it is to hold, ISO-8601
   */
  public static List<String> of(String id, @Nullable String subject, String until) {
    return List.of("<accept>", "  " + finding(id, subject, until), "</accept>");
  }

  /** One {@code <finding>} of it. */
  static String finding(String id, @Nullable String subject, String until) {
    return "<finding>"
        + element("id", id)
        + (subject == null || subject.isEmpty() ? "" : element("subject", subject))
        + element("reason", REASON)
        + element("until", until)
        + "</finding>";
  }

  /** An element with a text. */
  public static String element(String name, String text) {
    return "<" + name + ">" + Xml.text(text) + "</" + name + ">";
  }
}
