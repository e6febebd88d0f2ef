package io.github.goenv.check.env;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.go.QuotedWords;
import io.github.goenv.report.Evidence;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Severity;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code env.goflags}: GOFLAGS is left over and changes what every go command does. */
public final class EnvGoflags implements Check {
  /** Flags that change what is built; the others change how it is shown or stamped. */
  private static final Set<String> CHANGING =
      Set.of(
          "mod",
          "modfile",
          "tags",
          "race",
          "msan",
          "asan",
          "ldflags",
          "gcflags",
          "asmflags",
          "gccgoflags",
          "toolexec",
          "overlay",
          "pgo",
          "cover",
          "coverpkg",
          "buildmode",
          "compiler",
          "installsuffix",
          "linkshared",
          "n",
          "C",
          "o");

  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {

    Evidence setting = MachineFacts.setting(machine, verdict, "GOFLAGS");
    if (setting.value().isBlank()) {
      throw verdict.notApplicable(Text.of("reason.not-set", "name", "GOFLAGS"));
    }
    List<String> changing = new ArrayList<>();
    // Go splits at spaces, but not inside of quotes that begin a word.
    for (String word :
        QuotedWords.split(setting.value()).orElse(List.of(setting.value().strip().split("\\s+")))) {
      if (CHANGING.contains(name(word))) {
        changing.add(word);
      }
    }
    List<Fix> fixes = Fixes.unset(machine, setting);
    if (changing.isEmpty()) {
      verdict.fail(
          Severity.INFO,
          "GOFLAGS",
          Text.of("env.goflags.harmless", "value", setting.value()),
          List.of(setting),
          fixes);
    } else {
      verdict.fail(
          "GOFLAGS",
          Text.of("env.goflags.changing", "flags", String.join(" ", changing)),
          List.of(setting),
          fixes);
    }
  }

  private static String name(String word) {
    int from = 0;
    while (from < 2 && from < word.length() && word.charAt(from) == '-') {
      from++;
    }
    int equals = word.indexOf('=');
    return word.substring(from, equals < from ? word.length() : equals);
  }
}
