package io.github.goenv.fact;

import io.github.goenv.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something read of the machine. What could not be found out is {@link Unknown}, never a guess.
 *
 * @param <T> the value's type
 */
public sealed interface Fact<T> {

  /**
   * Read, and there.
   *
   * @param value what was read
   * @param source where from
   */
  record Known<T>(T value, Source source) implements Fact<T> {}

  /**
   * Looked for, and certainly not there.
   *
   * @param source where it was looked for
   */
  record Absent<T>(Source source) implements Fact<T> {}

  /**
   * Could not be found out.
   *
   * @param reason why not
   * @param remedy how a user can find it out; null when nobody can say
   */
  record Unknown<T>(Text reason, @Nullable Text remedy) implements Fact<T> {}

  /** A known fact. */
  static <T> Fact<T> known(T value, Source source) {
    return new Known<>(value, source);
  }

  /** An absent one. */
  static <T> Fact<T> absent(Source source) {
    return new Absent<>(source);
  }

  /** An unknown one without a remedy. */
  static <T> Fact<T> unknown(Text reason) {
    return new Unknown<>(reason, null);
  }

  /** An unknown one and how it can be found out. */
  static <T> Fact<T> unknown(Text reason, Text remedy) {
    return new Unknown<>(reason, remedy);
  }

  /** The value when known, else null. */
  default @Nullable T orNull() {
    return this instanceof Known<T> known ? known.value() : null;
  }
}
