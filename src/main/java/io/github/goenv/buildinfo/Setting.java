package io.github.goenv.buildinfo;

/**
 * How a program was built, one setting (runtime/debug, {@code BuildSetting}).
 *
 * @param key a flag such as {@code -ldflags}, a variable such as {@code GOOS}, or {@code vcs…}
 * @param value as go took it
 */
public record Setting(String key, String value) {}
