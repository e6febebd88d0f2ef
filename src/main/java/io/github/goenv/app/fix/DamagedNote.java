package io.github.goenv.app.fix;

import io.github.goenv.text.Text;
import java.io.IOException;
import java.nio.file.Path;

/** A note of the journal has not what was written into it. */
final class DamagedNote extends IOException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // never serialised
  private final transient Text reason;

  private DamagedNote(Text reason) {
    super(reason.toString());
    this.reason = reason;
  }

  static DamagedNote missing(Path file) {
    return new DamagedNote(Text.of("plan.note.missing", "file", file.toString()));
  }

  static DamagedNote empty(Path file) {
    return new DamagedNote(Text.of("plan.note.empty", "file", file.toString()));
  }

  /** Something stands there that is never written. */
  static DamagedNote wrong(Path file) {
    return new DamagedNote(Text.of("plan.note.wrong", "file", file.toString()));
  }

  /** A kind of change that this version does not make. */
  static DamagedNote kind(Path file, String kind) {
    return new DamagedNote(Text.of("plan.note.kind", "file", file.toString(), "kind", kind));
  }

  /** What is wrong with it. */
  Text reason() {
    return reason;
  }
}
