package io.github.goenv.attestation;

import io.github.goenv.buildinfo.Module;
import io.github.goenv.sbom.ModuleSum;
import io.github.goenv.sbom.Purl;
import org.jspecify.annotations.Nullable;

/**
 * A module as statements name it.
 *
 * @param name path and version, or the path alone of what nobody has published
 * @param uri its package URL
 * @param dirHash what is in its {@code h1:}, in hexadecimal digits; null where it has none
 */
public record NamedModule(String name, String uri, @Nullable String dirHash) {

  /** What was built of a module. */
  public static NamedModule of(Module module) {
    Module built = module.built();
    if (!built.versioned()) {
      return new NamedModule(module.path(), Purl.of(module.path(), null), null);
    }
    return new NamedModule(
        built.path() + "@" + built.version(),
        Purl.of(built.path(), built.version()),
        ModuleSum.hex(built.sum()));
  }
}
