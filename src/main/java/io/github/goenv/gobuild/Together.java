package io.github.goenv.gobuild;

/**
 * That one run of go built several modules of a workspace.
 *
 * @param modules how many, this one included
 * @param first whether the run belongs to this module, so that its time is counted once
 */
public record Together(int modules, boolean first) {}
