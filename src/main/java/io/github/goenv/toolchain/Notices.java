package io.github.goenv.toolchain;

import io.github.goenv.text.Text;

/** Hears what is worth saying of a build besides its result. */
public interface Notices {
  /** Something to know that changes nothing. */
  void notice(Text text);

  /** Something is not as it was asked for; the build continues. */
  void warning(Text text);
}
