package io.github.goenv.check.cloud;

import io.github.goenv.check.common.Shell;
import io.github.goenv.check.common.WindowsMachineFacts;
import io.github.goenv.check.common.WindowsPaths;
import io.github.goenv.check.common.WindowsPlace;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.windows.CloudFacts;
import io.github.goenv.text.Text;
import java.util.List;

/** {@code cloud.dehydrated}: inputs of the build are online-only. */
final class CloudDehydrated implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    CloudFacts cloud =
        WindowsMachineFacts.known(verdict, WindowsMachineFacts.facts(machine, verdict).cloud());
    verdict.orUnknown(cloud.dehydrated());
    List<String> files = cloud.dehydrated().orNull();
    if (files == null || files.isEmpty()) {
      verdict.pass(Text.of("cloud.dehydrated.none"), List.of());
      return;
    }
    OnlineOnly.fail(
        verdict,
        (Fact.Known<List<String>>) cloud.dehydrated(),
        fix(machine, files.get(0)),
        Fix.manual(Text.of("cloud.fix-project")));
  }

  private static Fix fix(Snapshot machine, String file) {
    String directory = null;
    for (WindowsPlace place : WindowsPlace.all(machine)) {
      if (WindowsPaths.under(file, place.path())
          && (directory == null || place.path().length() > directory.length())) {
        directory = place.path();
      }
    }
    String target = directory == null ? file : directory + "\\*";
    Shell shell = Shell.ofSwitches(machine);
    return Fix.command(
            Text.of("cloud.fix-keep"),
            shell.word(),
            "attrib +P -U " + shell.literal(target) + " /S /D",
            "attrib -P " + shell.literal(target) + " /S /D")
        .likely();
  }
}
