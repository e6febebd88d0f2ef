package io.github.goenv.timing.graph;

/**
 * What was read of an action graph file: the graph, that it tells of nothing, or why there is none.
 */
public sealed interface Timing permits ActionGraph, Idle, Unreadable {}
