package io.github.goenv.snapshot.windows;

/**
 * A product registered with the security centre.
 *
 * @param name its display name
 * @param state the undocumented state word
 * @param on whether the state says it is on ({@code (state & 0xF000) == 0x1000})
 * @param microsoft whether it is Microsoft's own ({@code (state & 0x0F00) == 0x0100} or by name)
 */
public record AntivirusProduct(String name, long state, boolean on, boolean microsoft) {}
