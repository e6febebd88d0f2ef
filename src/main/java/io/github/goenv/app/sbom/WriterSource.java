package io.github.goenv.app.sbom;

import io.github.goenv.app.CannotRun;
import io.github.goenv.sbom.BillWriter;

/** Where what writes bills comes from; asked when there is something to write. */
public interface WriterSource {
  /**
   * The writer.
   *
   * @throws CannotRun when its library is not there; the message says how to get it
   */
  BillWriter get() throws CannotRun;
}
