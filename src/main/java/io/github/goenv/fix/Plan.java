package io.github.goenv.fix;

import io.github.goenv.change.Change;
import io.github.goenv.change.Change.GoSetting;
import io.github.goenv.change.Change.With;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done about the findings of one machine.
 *
 * @param windows whether the machine is one of Windows
 * @param go absolute path of its go command; null when none is known
 * @param steps what the scripts do, in this order
 * @param refused what they do not
 * @param rest findings, with those ways out that are no steps
 */
public record Plan(
    boolean windows,
    @Nullable String go,
    List<Step> steps,
    List<Refused> refused,
    List<Finding> rest) {

  /** The steps that need administrator rights, or those that need none. */
  public List<Step> steps(boolean elevated) {
    List<Step> some = new ArrayList<>();
    for (Step step : steps) {
      if (step.elevated() == elevated) {
        some.add(step);
      }
    }
    return some;
  }

  /** The variables that go needs to run at all before the first step. */
  public List<With> needed() {
    List<With> needed = new ArrayList<>();
    needed.add(new With("GOTOOLCHAIN", "local"));
    for (Step step : steps) {
      Change change = step.change();
      if (change instanceof GoSetting go
          && go.with() != null
          && !go.with().name().equals("GOTOOLCHAIN")
          && !needed.contains(go.with())) {
        needed.add(go.with());
      }
    }
    return needed;
  }
}
