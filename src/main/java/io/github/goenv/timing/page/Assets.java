package io.github.goenv.timing.page;

import io.github.goenv.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The files of pages, which are part of this plugin. */
public final class Assets {
  /** Parts of the script, in the order in which one uses what stands before it. */
  private static final String[] SCRIPTS = {
    "model.js", "dom.js", "table.js", "gantt.js", "load.js", "compare.js", "main.js"
  };

  private Assets() {}

  static String html() throws IOException {
    return read("page.html");
  }

  static String style() throws IOException {
    return read("page.css");
  }

  /** All parts as one function, so that no name of theirs is one of the whole page. */
  static String script() throws IOException {
    StringBuilder all = new StringBuilder("(() => {\n\"use strict\";\n");
    for (String each : SCRIPTS) {
      all.append(read(each));
    }
    return all.append("})();\n").toString();
  }

  /** The hash by which a content security policy allows an element with this text. */
  public static String hash(String text) {
    byte[] hash = Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static String read(String name) throws IOException {
    return of("/io/github/goenv/page/" + name);
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
