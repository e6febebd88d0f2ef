package io.github.goenv.gobuild.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The targets as typed: a list, or one by its halves, or nothing for the host.
 *
 * @param targets {@code os/arch} each; empty when not given
 * @param goos operating system; the host's when only {@code goarch} is given
 * @param goarch processor; the host's when only {@code goos} is given
 */
public record TargetChoice(List<String> targets, @Nullable String goos, @Nullable String goarch) {
  public TargetChoice {
    targets = List.copyOf(targets);
  }
}
