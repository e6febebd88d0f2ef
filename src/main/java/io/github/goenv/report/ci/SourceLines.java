package io.github.goenv.report.ci;

import io.github.goenv.report.Severity;
import io.github.goenv.report.WellFormed;
import io.github.goenv.snapshot.Redaction;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings of tools in source files, in the forms of CI systems; what is informational is not. */
public final class SourceLines {

  /**
   * A finding.
   *
   * @param tool the program that found it
   * @param rule the tool's name for what is wrong
   * @param message the tool's sentence
   * @param place null when it is in no file
   */
  public record Found(
      String tool, String rule, Severity severity, String message, @Nullable Anchor place) {
    private String id() {
      return rule.isEmpty() ? tool : tool + "." + rule;
    }
  }

  private final Annotations annotations;
  private final Redaction redaction;

  public SourceLines(Texts texts, Redaction redaction) {
    this.annotations = new Annotations(texts, redaction);
    this.redaction = redaction;
  }

  /** Annotations of GitHub Actions. */
  public List<String> github(List<Found> all) {
    List<String> lines = new ArrayList<>();
    for (Annotation found : annotations.folded(told(all), GithubLines.LIMIT)) {
      lines.add(GithubLines.line(found, found.place()));
    }
    return lines;
  }

  /** Issues of Azure Pipelines. */
  public List<String> azure(List<Found> all) {
    List<String> lines = new ArrayList<>();
    for (Annotation found : annotations.folded(told(all), AzureLines.LIMIT)) {
      lines.add(AzureLines.line(found, found.place()));
    }
    return lines;
  }

  /** Inspections of TeamCity: a type once, before its first inspection. */
  public List<String> teamcity(List<Found> all) {
    List<String> lines = new ArrayList<>();
    Set<String> types = new HashSet<>();
    for (Annotation found : told(all)) {
      Anchor place = found.place();
      if (place == null) {
        lines.add(TeamcityLines.message(found));
        continue;
      }
      if (types.add(found.id())) {
        lines.add(TeamcityLines.type(found.id(), found.id(), "Go", found.id()));
      }
      lines.add(TeamcityLines.inspection(found, place));
    }
    return lines;
  }

  /** Errors first, as the first of a level are shown. */
  private List<Annotation> told(List<Found> all) {
    List<Annotation> told = new ArrayList<>();
    for (Severity wanted : List.of(Severity.ERROR, Severity.WARNING)) {
      for (Found found : all) {
        if (found.severity() == wanted) {
          String text = redaction.apply(WellFormed.line(WellFormed.utf16(found.message())));
          told.add(new Annotation(found.id(), wanted, List.of(text), found.place()));
        }
      }
    }
    return told;
  }
}
