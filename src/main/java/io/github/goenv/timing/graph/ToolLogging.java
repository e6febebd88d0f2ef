package io.github.goenv.timing.graph;

/** What was read of the log of measured tools: the log, or why there is none. */
public sealed interface ToolLogging permits ToolLog, Unreadable {}
