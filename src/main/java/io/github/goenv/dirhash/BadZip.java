package io.github.goenv.dirhash;

import io.github.goenv.text.ZipFault;
import java.io.IOException;

/** A file is no zip that Go would read, or its content is damaged. */
public final class BadZip extends IOException {
  private static final long serialVersionUID = 1L;

  BadZip(ZipFault fault) {
    super(fault.words());
  }
}
