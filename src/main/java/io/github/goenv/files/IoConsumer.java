package io.github.goenv.files;

import java.io.IOException;

/** A consumer whose work is input or output and may fail as such. */
@FunctionalInterface
public interface IoConsumer<T> {
  void accept(T value) throws IOException;
}
