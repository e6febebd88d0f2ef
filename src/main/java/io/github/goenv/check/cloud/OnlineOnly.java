package io.github.goenv.check.cloud;

import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** What {@code cloud.dehydrated} says, whichever system it is. */
final class OnlineOnly {
  private OnlineOnly() {}

  /** Inputs of the build are online-only; one at least. */
  static void fail(Verdict verdict, Fact.Known<List<String>> found, Fix fetch, Fix move) {
    List<String> files = found.value();
    Source source = found.source();
    List<Evidence> evidence = new ArrayList<>();
    for (String file : files) {
      evidence.add(new Evidence("file", file, source));
    }
    verdict.fail(
        files.get(0),
        Text.of(
            "cloud.dehydrated.files", "count", String.valueOf(files.size()), "first", files.get(0)),
        evidence,
        List.of(fetch, move));
  }
}
