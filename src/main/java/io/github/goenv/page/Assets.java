package io.github.goenv.page;

import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The files of pages, which are part of this plugin. */
public final class Assets {
  private static final String HOME = "/io/github/goenv/page/";

  private Assets() {}

  /** What every page looks like: colours, light and dark, letters, tables, controls. */
  public static String baseStyle() throws IOException {
    return of(HOME + "base.css");
  }

  /** A file of the frame. */
  static String frame(String name) throws IOException {
    return of(HOME + name);
  }

  /** The content security policy that allows one style and one script, by hash, and no more. */
  public static String policy(String style, String script) {
    return "default-src 'none'; style-src "
        + hash(style)
        + "; script-src "
        + hash(script)
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    byte[] hash = Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  /** A text of this plugin by its absolute path. */
  public static String of(String path) throws IOException {
    try (InputStream file = Assets.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IOException("not part of this plugin: " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
