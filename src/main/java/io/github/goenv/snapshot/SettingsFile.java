package io.github.goenv.snapshot;

import java.util.List;
import java.util.Map;

/**
 * A file of {@code NAME=VALUE} lines: the one {@code go env -w} writes, {@code $GOROOT/go.env} or
 * {@code /etc/environment}.
 *
 * @param path the file
 * @param values by name; of two lines for a name the one that the reader of the file obeys
 * @param ignoredLines numbers of lines that are not settings, which go silently ignores
 */
public record SettingsFile(String path, Map<String, String> values, List<Integer> ignoredLines) {}
