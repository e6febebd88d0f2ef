package io.github.goenv.process;

/**
 * A program that ended, with what it wrote.
 *
 * @param stdout at most as many bytes as were asked for, read as UTF-8, malformed bytes as U+FFFD
 * @param stderr likewise
 */
public record Captured(Exit exit, String stdout, String stderr) {}
