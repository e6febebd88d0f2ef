package io.github.goenv.timing.graph;

/** What was read of a trace file: the trace, or why there is none. */
public sealed interface Tracing permits GoTrace, Unreadable {}
