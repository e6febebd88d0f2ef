package io.github.goenv.report;

import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said of a policy beside the findings: its baseline, and what it accepts in vain. */
public final class PolicyUseLines {
  private final Texts texts;

  /** Lines in a language. */
  public PolicyUseLines(Texts texts) {
    this.texts = texts;
  }

  /**
   * The lines.
   *
   * @param use what became of the policy; null when nothing is to be said
   * @param all whether acceptances are named that may well be for other machines
   */
  public List<String> of(@Nullable PolicyUse use, boolean all) {
    List<String> lines = new ArrayList<>();
    if (use == null) {
      return lines;
    }
    PolicyUse.BaselineUse baseline = use.baseline();
    if (baseline != null) {
      lines.add(baseline(baseline));
      if (baseline.gone() > 0) {
        lines.add(
            say(
                "policy.baseline.gone",
                "file",
                baseline.file(),
                "count",
                String.valueOf(baseline.gone())));
      }
    }
    List<String> unused = new ArrayList<>();
    for (PolicyUse.Unused each : use.unused()) {
      if (all || each.own()) {
        unused.add(WellFormed.line(each.what()) + Origin.aside(each.origin(), texts));
      }
    }
    if (!unused.isEmpty()) {
      lines.add(say("policy.unused", "list", new Punctuation(texts).remarks(unused)));
    }
    return lines;
  }

  private String baseline(PolicyUse.BaselineUse baseline) {
    String key =
        switch (baseline.state()) {
          case HOLDS -> "policy.baseline.holds";
          case ENDS -> "policy.baseline.ends";
          case EXPIRED -> "policy.baseline.expired";
        };
    return say(
        key,
        "file",
        WellFormed.line(baseline.file()),
        "recorded",
        baseline.recorded(),
        "until",
        baseline.until(),
        "days",
        String.valueOf(baseline.days()),
        "found",
        String.valueOf(baseline.found()),
        "count",
        String.valueOf(baseline.findings()));
  }

  private String say(String key, String... namesAndValues) {
    return Text.of(key, namesAndValues).in(texts);
  }
}
