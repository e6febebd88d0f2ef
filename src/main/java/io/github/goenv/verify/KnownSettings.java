package io.github.goenv.verify;

import io.github.goenv.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The go.env that the Go team has published with every version since 1.21. That a version has this
 * one is never assumed: the {@code h1:} proves it.
 */
public final class KnownSettings {
  /** Its text. */
  private static final String TEXT =
      """
      # This file contains the initial defaults for go command configuration.
      # Values set by 'go env -w' and written to the user's go/env file override these.
      # The environment overrides everything else.

      # Use the Go module mirror and checksum database by default.
      # See https://proxy.golang.org for details.
      GOPROXY=https://proxy.golang.org,direct
      GOSUMDB=sum.golang.org

      # Automatically download newer toolchains as directed by go.mod files.
      # See https://go.dev/doc/toolchain for details.
      GOTOOLCHAIN=auto
      """;

  /**
   * What a go.env may set and programs are the same: the toolchain, and where go downloads from.
   */
  private static final Set<String> HARMLESS =
      Set.of(
          "GOTOOLCHAIN",
          "GOPROXY",
          "GOSUMDB",
          "GOPRIVATE",
          "GONOPROXY",
          "GONOSUMDB",
          "GOAUTH",
          "GOVCS",
          "GOTELEMETRY");

  private KnownSettings() {}

  /** Whether changes as of {@link #changes} set nothing else. */
  static boolean harmless(List<String> changes) {
    for (String line : changes) {
      int equals = line.indexOf('=');
      if (equals < 0 || !HARMLESS.contains(line.substring(1, equals).strip())) {
        return false;
      }
    }
    return true;
  }

  /** Its hash, 64 hexadecimal digits. */
  public static String sha256() {
    MessageDigest digest = Sha256.start();
    digest.update(TEXT.getBytes(StandardCharsets.UTF_8));
    return Sha256.hex(digest);
  }

  /** The lines that set something and that the published one does not have, and those it lost. */
  public static List<String> changes(String text) {
    Set<String> published = settings(TEXT);
    Set<String> own = settings(text);
    List<String> changes = new ArrayList<>();
    for (String line : own) {
      if (!published.contains(line)) {
        changes.add("+" + line);
      }
    }
    for (String line : published) {
      if (!own.contains(line)) {
        changes.add("-" + line);
      }
    }
    return changes;
  }

  private static Set<String> settings(String text) {
    Set<String> lines = new LinkedHashSet<>();
    for (String line : text.split("\n", -1)) {
      String plain = line.strip();
      if (!plain.isEmpty() && !plain.startsWith("#")) {
        lines.add(plain);
      }
    }
    return lines;
  }
}
