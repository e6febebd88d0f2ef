package io.github.goenv.mojo;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.gobuild.plan.BuildRequest;
import io.github.goenv.gobuild.plan.TimingMode;
import io.github.goenv.probe.ProbeRequest.Examine.Modules;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns what Maven makes of the configuration into what use cases take. */
final class Values {
  private Values() {}

  /** A list without nulls: Maven makes null of an empty element. */
  static List<String> list(@Nullable List<@Nullable String> configured) {
    List<String> list = new ArrayList<>();
    if (configured != null) {
      for (String element : configured) {
        list.add(element == null ? "" : element.strip());
      }
    }
    return list;
  }

  /** A map sorted by name; an empty element is an empty value. */
  static Map<String, String> map(@Nullable Map<?, ?> configured) {
    Map<String, String> map = new TreeMap<>();
    if (configured != null) {
      for (Map.Entry<?, ?> entry : configured.entrySet()) {
        Object value = entry.getValue();
        map.put(String.valueOf(entry.getKey()), value == null ? "" : value.toString());
      }
    }
    return map;
  }

  /** Only what is known can be attached: of programs go tells the names that it chooses. */
  static void checkAttachable(BuildRequest request) throws BadCommand {
    String output = request.output().explicit();
    if (output != null
        && (output.endsWith("/") || output.endsWith("\\"))
        && !request.ofPrograms()) {
      String mode = String.valueOf(request.compile().buildmode());
      throw new BadCommand(Text.of("build.noArtifact.attach", "output", output, "buildmode", mode));
    }
  }

  static Modules modules(String typed, Messages texts) throws CannotRun {
    return switch (Choice.of("goenv.modcache", typed, List.of("off", "project", "all"), texts)) {
      case "project" -> Modules.PROJECT;
      case "all" -> Modules.ALL;
      default -> Modules.NONE;
    };
  }

  static TimingMode timing(String typed, Messages texts) throws CannotRun {
    return switch (Choice.of("goenv.timing", typed, List.of("action", "exact", "off"), texts)) {
      case "exact" -> TimingMode.EXACT;
      case "off" -> TimingMode.OFF;
      default -> TimingMode.ACTION;
    };
  }
}
