package io.github.goenv.check.common;

import io.github.goenv.snapshot.Snapshot;
import io.github.goenv.snapshot.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The image of a hosted runner, as GitHub Actions and Azure Pipelines start a new one for each job
 * (actions/runner-images sets ImageOS in all of them): nobody else is on it, and what differs from
 * the image was put there by the job.
 */
public final class HostedImage {
  private HostedImage() {}

  /** What it calls itself, such as {@code ubuntu24}; null where this is none, or runs no job. */
  public static @Nullable String of(Snapshot machine) {
    Variables variables = machine.variables().orNull();
    String image = variables == null ? null : variables.process("ImageOS");
    return image == null || image.isEmpty() || !MachineFacts.job(machine) ? null : image;
  }
}
