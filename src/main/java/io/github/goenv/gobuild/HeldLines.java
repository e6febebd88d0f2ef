package io.github.goenv.gobuild;

import io.github.goenv.gobuild.plan.BuildPlan;
import io.github.goenv.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hears of a run of which it is not known yet whether it counts: downloads are told as they come,
 * the rest once that is known, since else it is said again.
 */
abstract class HeldLines implements BuildListener {
  private final List<Consumer<BuildListener>> held = new ArrayList<>();

  /** Who waits for the run; null while nobody does. */
  protected @Nullable BuildListener listener;

  /**
   * @param listener who waits for the run; null while nobody does
   */
  HeldLines(@Nullable BuildListener listener) {
    this.listener = listener;
  }

  /** Keeps it until {@link #release}. */
  protected final synchronized void hold(Consumer<BuildListener> event) {
    held.add(event);
  }

  @Override
  public void output(String line) {
    hold(to -> to.output(line));
  }

  @Override
  public synchronized void message(String line) {
    if (listener != null && line.startsWith("go: downloading ")) {
      listener.message(line);
    } else {
      hold(to -> to.message(line));
    }
  }

  @Override
  public void notice(Text text) {
    hold(to -> to.notice(text));
  }

  @Override
  public void warning(Text text) {
    hold(to -> to.warning(text));
  }

  @Override
  public void interrupted(BuildPlan plan, List<String> command, Instant startedAt) {
    // Whoever waits is interrupted as well.
  }

  /** Tells what was held. */
  synchronized void release(BuildListener to) {
    held.forEach(event -> event.accept(to));
    held.clear();
  }
}
