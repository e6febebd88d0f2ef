package io.github.goenv.report.file;

import io.github.goenv.report.Severity;
import io.github.goenv.text.LongTextJsonWriter;
import io.github.goenv.text.Pieces;
import java.io.IOException;
import java.io.Writer;

/**
 * The list that GitLab reads as a Code Quality report (its manual, Code Quality report format); of
 * findings with one fingerprint it shows one. {@code type} and {@code categories} are for readers
 * of Code Climate's form, of which GitLab's is a part.
 */
final class CodeQuality {
  private final Writer out;
  private final LongTextJsonWriter json;
  private final Fingerprints fingerprints = new Fingerprints();

  CodeQuality(Writer out) throws IOException {
    this.out = out;
    json = new LongTextJsonWriter(out);
    json.setIndent("  ");
    json.beginArray();
  }

  /** The next finding. */
  void issue(String check, Severity severity, String fingerprint, Place place, Pieces description)
      throws IOException {
    json.beginObject();
    json.name("type").value("issue");
    json.name("description").value(description);
    json.name("check_name").value(check);
    json.name("categories").beginArray().value("Bug Risk").endArray();
    json.name("fingerprint").value(fingerprints.unique(fingerprint));
    json.name("severity").value(word(severity));
    json.name("location").beginObject();
    json.name("path").value(place.path());
    json.name("lines").beginObject();
    json.name("begin").value(place.line()).endObject().endObject();
    json.endObject();
  }

  void end() throws IOException {
    json.endArray();
    json.flush();
    out.write('\n');
  }

  private static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }
}
