package io.github.goenv.snapshot;

/**
 * A variable as it is stored for a user or a machine.
 *
 * @param value the stored text, not expanded
 * @param expandable whether {@code %NAME%} in it is expanded when an environment is built: {@code
 *     REG_EXPAND_SZ} is, {@code REG_SZ} is not (KB104011)
 */
public record ScopedValue(String value, boolean expandable) {}
