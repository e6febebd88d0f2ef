package io.github.goenv.check.cloud;

import io.github.goenv.check.common.Fixes;
import io.github.goenv.check.common.MachineFacts;
import io.github.goenv.check.core.Check;
import io.github.goenv.check.core.Policy;
import io.github.goenv.check.core.Verdict;
import io.github.goenv.fact.Fact;
import io.github.goenv.report.Fix;
import io.github.goenv.snapshot.Clouds;
import io.github.goenv.snapshot.Clouds.Mount;
import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.text.Text;
import java.util.List;
import java.util.Locale;

/** {@code cloud.dehydrated} on macOS and Linux: inputs of the build are online-only. */
final class UnixCloudDehydrated implements Check {
  @Override
  public void judge(Snapshot machine, Policy policy, Verdict verdict) {
    Clouds clouds = UnixCloudPlace.clouds(machine, verdict);
    verdict.orUnknown(clouds.dehydrated());
    List<String> files = clouds.dehydrated().orNull();
    if (files == null || files.isEmpty()) {
      if (files == null) {
        for (Fact<?> folder : clouds.folders()) {
          verdict.orUnknown(folder); // whether any input is in it was not found out
        }
      }
      for (Mount mount : clouds.mounts()) {
        boolean inputs = mount.place().equals("project") || mount.place().equals("GOMODCACHE");
        if (inputs && CloudFileSystems.isOne(mount.type())) {
          String id = "cloud." + mount.place().toLowerCase(Locale.ROOT);
          throw verdict.notApplicable(Text.of("reason.see", "id", id)); // nothing of it is here
        }
      }
      verdict.pass(Text.of("cloud.dehydrated.none"), List.of());
      return;
    }
    OnlineOnly.fail(
        verdict,
        (Fact.Known<List<String>>) clouds.dehydrated(),
        machine.host().os().equals("darwin") ? fetch(machine, files.get(0)) : inClient(),
        Fix.manual(Text.of("cloud.fix-project-unix")));
  }

  /** Reading a file fetches it, whoever provides it. */
  private static Fix fetch(Snapshot machine, String file) {
    String directory = Fixes.quoted(machine, MachineFacts.parent(file));
    return Fix.command(
            Text.of("cloud.fix-fetch"),
            Fixes.shell(machine),
            "find " + directory + " -type f -exec cat {} + > /dev/null",
            null)
        .likely();
  }

  private static Fix inClient() {
    return Fix.manual(Text.of("cloud.fix-fetch-client"));
  }
}
