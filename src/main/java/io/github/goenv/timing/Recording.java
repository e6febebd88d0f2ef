package io.github.goenv.timing;

/**
 * What was read of the times of one {@code go build}.
 *
 * @param graph its actions, or why there are none
 */
public record Recording(Timing graph) {}
