package io.github.goenv.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A program to start: absolute executable first, argument list, complete environment, working
 * directory.
 *
 * @param words the absolute path of the executable, then its arguments, each as the program is to
 *     see it; no shell reads them
 * @param directory the working directory
 * @param environment all the variables the program gets; nothing is inherited besides. On Windows,
 *     where names are case-insensitive, the last of two names that differ in case only counts
 * @param timeout how long the program may run before it is ended with all its children; durations
 *     too long for 64-bit nanoseconds mean 292 years
 */
public record Command(
    List<String> words, Path directory, Map<String, String> environment, Duration timeout) {

  public Command {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
  }
}
