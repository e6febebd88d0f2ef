package io.github.goenv.gobuild;

/**
 * That one run of go built several modules of a workspace.
 *
 * @param others how many modules besides this one
 * @param first whether the run belongs to this module, so that its time is counted once
 */
public record Together(int others, boolean first) {}
