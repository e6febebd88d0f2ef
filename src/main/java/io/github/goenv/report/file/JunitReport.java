package io.github.goenv.report.file;

import static io.github.goenv.text.Xml.attribute;

import io.github.goenv.report.Acceptance;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Report;
import io.github.goenv.report.Result;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Pieces;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import io.github.goenv.text.Xml;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each result as a test case in Surefire's form: what is as bad as {@code fails} failed, what
 * crashed is an error, what was not looked at, is accepted or follows from something else was
 * skipped, and the rest passed, with what was found as its output.
 */
public final class JunitReport {
  private static final int HEADLINE = 1000;

  private final Texts texts;
  private final Wording wording;

  /** How a case ended. */
  private enum End {
    PASSED,
    FAILED,
    ERROR,
    SKIPPED
  }

  /**
   * A writer.
   *
   * @param redaction takes personal data out of every text
   * @param texts the language of messages
   */
  public JunitReport(Redaction redaction, Texts texts) {
    this.texts = texts;
    wording = new Wording(redaction, texts);
  }

  /**
   * Writes {@code report}; the same report gives the same bytes.
   *
   * @param unknowns what an unknown result counts as
   * @param fails the least severity that is a failure
   */
  public void write(Report report, Severity unknowns, Severity fails, Writer out)
      throws IOException {
    List<Result> results = report.results();
    int[] ends = new int[End.values().length];
    for (Result each : results) {
      ends[end(each, unknowns, fails).ordinal()]++;
    }
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite");
    attribute("name", "goenv." + report.goal(), out);
    attribute("time", Double.toString(report.durationMillis() / 1000.0), out);
    attribute("tests", Integer.toString(results.size()), out);
    attribute("errors", Integer.toString(ends[End.ERROR.ordinal()]), out);
    attribute("skipped", Integer.toString(ends[End.SKIPPED.ordinal()]), out);
    attribute("failures", Integer.toString(ends[End.FAILED.ordinal()]), out);
    out.write(">\n");
    Set<String> names = new HashSet<>();
    for (Result each : results) {
      testcase(each, end(each, unknowns, fails), names, out);
    }
    out.write("</testsuite>\n");
  }

  private static End end(Result result, Severity unknowns, Severity fails) {
    if (result.outcome() == Outcome.CRASHED) {
      return End.ERROR;
    }
    Severity told = result.told(unknowns);
    if (told != null && told.atLeast(fails)) {
      return End.FAILED;
    }
    boolean looked =
        result.outcome() == Outcome.PASS || result.outcome() == Outcome.FAIL && result.counts();
    return looked ? End.PASSED : End.SKIPPED;
  }

  private void testcase(Result result, End end, Set<String> names, Writer out) throws IOException {
    out.write("  <testcase");
    attribute("name", name(result, names), out);
    attribute("classname", "goenv." + result.area(), out);
    attribute("time", Double.toString(result.durationMicros() / 1_000_000.0), out);
    if (end == End.PASSED && result.outcome() == Outcome.PASS) {
      out.write("/>\n");
      return;
    }
    out.write(">\n");
    switch (end) {
      case PASSED -> {
        String text = label(result) + wording.whole(result);
        element("system-out", null, null, Pieces.whole(text), out);
      }
      case SKIPPED -> element("skipped", why(result), null, null, out);
      case FAILED, ERROR -> {
        String type =
            result.severity() == null ? result.outcome().word() : result.severity().word();
        Pieces message = wording.message(result);
        String headline = headline(message);
        Pieces text =
            result.outcome() == Outcome.FAIL
                ? wording.whole(result, message)
                : Pieces.whole(why(result));
        element(end == End.FAILED ? "failure" : "error", headline, type, text, out);
      }
    }
    out.write("  </testcase>\n");
  }

  /** What readers show beside the name; a longer message is whole in the text alone. */
  private static String headline(Pieces message) {
    if (message.length() <= HEADLINE) {
      return message.toString();
    }
    char[] chars = message.chars();
    int end = Character.isHighSurrogate(chars[HEADLINE - 1]) ? HEADLINE - 1 : HEADLINE;
    return new String(chars, 0, end) + "…";
  }

  private static String label(Result result) {
    return result.severity() == null ? "" : result.severity().word() + ": ";
  }

  /**
   * The id, so that a history tells since when it fails; a further result of the same check has its
   * subject too.
   */
  private String name(Result result, Set<String> names) {
    if (names.add(result.id())) {
      return result.id();
    }
    String name = result.id() + " " + wording.line(result.subject());
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = name + " (" + i + ")";
    }
    return unique;
  }

  /** Why it neither passed nor failed. */
  private String why(Result result) {
    Acceptance accepted = result.isAccepted() ? result.accepted() : null;
    if (result.cause() != null) {
      return wording.line(
          Text.of("label.follows", "cause", String.valueOf(result.cause())).in(texts)
              + " "
              + result.message().in(texts));
    }
    if (accepted != null) {
      String said = Text.of("label.accepted", "reason", accepted.reason()).in(texts);
      return wording.line(
          said
              + (accepted.until() == null
                  ? ""
                  : ", " + Text.of("label.until", "until", accepted.until()).in(texts)));
    }
    String message = wording.message(result).toString();
    String reason = result.reason() == null ? message : wording.line(result.reason());
    return result.outcome().word() + ": " + message + (reason.equals(message) ? "" : ": " + reason);
  }

  private static void element(
      String name,
      @Nullable String message,
      @Nullable String type,
      @Nullable Pieces text,
      Writer out)
      throws IOException {
    out.write("    <" + name);
    if (message != null) {
      attribute("message", message, out);
    }
    if (type != null) {
      attribute("type", type, out);
    }
    if (text == null) {
      out.write("/>\n");
      return;
    }
    out.write('>');
    Xml.text(text, out);
    out.write("</" + name + ">\n");
  }
}
