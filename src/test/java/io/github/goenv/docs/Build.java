package io.github.goenv.docs;

import io.github.goenv.check.Catalogue;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this build puts what it makes: {@code target}, or another with a profile. */
final class Build {
  private Build() {}

  /** The build directory that the plugin's classes are in. */
  static Path directory() {
    try {
      return Path.of(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling(".")
          .normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
