package io.github.goenv.gobuild.plan;

import io.github.goenv.go.GoTarget;
import io.github.goenv.go.Nearest;
import io.github.goenv.go.UsualNames;
import io.github.goenv.text.Stripped;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes targets of what was typed. */
public final class Targets {
  private Targets() {}

  /**
   * The targets in the order typed, the host when none was. Names are not checked here.
   *
   * @throws BadCommand when targets are specified in two ways, malformed, or specified twice
   */
  public static List<GoTarget> read(TargetChoice choice, GoTarget host) throws BadCommand {
    String goos = Stripped.orNull(choice.goos());
    String goarch = Stripped.orNull(choice.goarch());
    if (choice.targets().isEmpty()) {
      return List.of(
          new GoTarget(goos == null ? host.os() : goos, goarch == null ? host.arch() : goarch));
    }
    if (goos != null || goarch != null) {
      throw new BadCommand(
          Text.of("build.target.twofold", "targets", String.join(",", choice.targets())));
    }
    List<GoTarget> targets = new ArrayList<>();
    for (String typed : choice.targets()) {
      GoTarget target = parse(typed.strip());
      if (targets.contains(target)) {
        throw new BadCommand(Text.of("build.target.twice", "target", target.toString()));
      }
      targets.add(target);
    }
    return List.copyOf(targets);
  }

  /**
   * Makes sure that go knows every target.
   *
   * @param known what {@code go tool dist list} names
   * @throws BadCommand for the first unknown one, with what Go calls it, or the nearest known name
   */
  public static void check(List<GoTarget> targets, Set<GoTarget> known) throws BadCommand {
    for (GoTarget target : targets) {
      if (!known.contains(target)) {
        throw new BadCommand(unknown(target, known));
      }
    }
  }

  private static Text unknown(GoTarget typed, Set<GoTarget> known) {
    String target = typed.toString();
    GoTarget usual = UsualNames.of(typed);
    if (known.contains(usual)) {
      return Text.of("build.target.usual", "target", target, "name", usual.toString());
    }
    List<String> names = new ArrayList<>();
    for (GoTarget each : known) {
      names.add(each.toString());
    }
    @Nullable String nearest = Nearest.of(usual.toString(), names).orElse(null);
    return nearest == null
        ? Text.of("build.target.unknown", "target", target)
        : Text.of("build.target.unknownNear", "target", target, "nearest", nearest);
  }

  private static GoTarget parse(String typed) throws BadCommand {
    int slash = typed.indexOf('/');
    if (slash <= 0 || slash == typed.length() - 1 || typed.indexOf('/', slash + 1) >= 0) {
      throw new BadCommand(Text.of("build.target.malformed", "target", typed));
    }
    return new GoTarget(typed.substring(0, slash), typed.substring(slash + 1));
  }
}
