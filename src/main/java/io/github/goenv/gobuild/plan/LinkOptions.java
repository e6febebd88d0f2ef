package io.github.goenv.gobuild.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the linker is told.
 *
 * @param ldflags value of {@code -ldflags} as typed, may begin with a package pattern; empty for
 *     none
 * @param strip omit symbol table and debug information ({@code -s -w})
 * @param defines string variables to set ({@code -X}), name to value, in order
 * @param noBuildId leave Go's build id out ({@code -buildid=})
 */
public record LinkOptions(
    String ldflags, boolean strip, Map<String, String> defines, boolean noBuildId) {
  public LinkOptions {
    defines = Collections.unmodifiableMap(new LinkedHashMap<>(defines));
  }
}
