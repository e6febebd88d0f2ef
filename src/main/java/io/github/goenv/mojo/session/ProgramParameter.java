package io.github.goenv.mojo.session;

import io.github.goenv.gobuild.plan.ProgramChoice;
import io.github.goenv.text.Stripped;
import io.github.goenv.text.Text;
import io.github.goenv.toolchain.BadCommand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of several programs, as the pom has it. */
public class ProgramParameter {
  /** Its main package, as {@code ./cmd/server}. */
  @Nullable String mainPackage;

  /** Name of the file without suffix. Default: the one that go gives it. */
  @Nullable String name;

  /** Called by Maven for {@code <package>}, which cannot be a field's name. */
  public void setPackage(@Nullable String typed) {
    mainPackage = typed;
  }

  /** The same as values. */
  public static List<ProgramChoice> choices(@Nullable List<@Nullable ProgramParameter> typed)
      throws BadCommand {
    List<ProgramChoice> choices = new ArrayList<>();
    if (typed != null) {
      for (ProgramParameter each : typed) {
        String path = each == null ? null : Stripped.orNull(each.mainPackage);
        if (each == null || path == null) {
          throw new BadCommand(Text.of("build.programs.package"));
        }
        choices.add(new ProgramChoice(path, Stripped.orNull(each.name)));
      }
    }
    return choices;
  }
}
