package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps what a build told. */
public final class Recorder implements BuildListener {
  final List<String> output = Collections.synchronizedList(new ArrayList<>());
  public final List<String> messages = Collections.synchronizedList(new ArrayList<>());
  public final List<Text> notices = new ArrayList<>();
  public final List<Text> warnings = new ArrayList<>();
  final List<BuildPlan> planned = new ArrayList<>();
  final List<BuildPlan> plans = new ArrayList<>();
  final List<BuildPlan> interrupted = new ArrayList<>();
  public final List<BuildResult> results = new ArrayList<>();

  @Override
  public void notice(Text text) {
    notices.add(text);
  }

  @Override
  public void warning(Text text) {
    warnings.add(text);
  }

  @Override
  public void planned(List<BuildPlan> all) {
    planned.addAll(all);
  }

  @Override
  public void starting(BuildPlan plan, List<String> command) {
    plans.add(plan);
  }

  @Override
  public void output(String line) {
    output.add(line);
  }

  @Override
  public void message(String line) {
    messages.add(line);
  }

  @Override
  public void interrupted(BuildPlan plan, List<String> command, Instant startedAt) {
    interrupted.add(plan);
  }

  @Override
  public void finished(BuildResult result) {
    results.add(result);
  }

  public BuildResult result() {
    if (results.size() != 1) {
      throw new AssertionError("one result expected: " + results);
    }
    return results.get(0);
  }
}
