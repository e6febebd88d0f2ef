package io.github.goenv.fleet;

import io.github.goenv.text.Text;

/**
 * A file that is no machine.
 *
 * @param file its path below the directory of the fleet
 * @param reason why not; half a sentence that goes behind the file's name
 */
public record Unread(String file, Text reason) {}
