package io.github.goenv.timing.page;

import io.github.goenv.page.Assets;
import java.io.IOException;

/** The files of the page of a build, which are part of this plugin. */
final class TimingFiles {
  /** Parts of the script, in the order in which one uses what stands before it. */
  private static final String[] SCRIPTS = {
    "model.js", "dom.js", "table.js", "gantt.js", "load.js", "compare.js", "main.js"
  };

  private TimingFiles() {}

  static String html() throws IOException {
    return read("page.html");
  }

  static String style() throws IOException {
    return Assets.baseStyle() + read("page.css");
  }

  /** All parts as one function, so that no name of theirs is one of the whole page. */
  static String script() throws IOException {
    StringBuilder all = new StringBuilder("(() => {\n\"use strict\";\n");
    for (String each : SCRIPTS) {
      all.append(read(each));
    }
    return all.append("})();\n").toString();
  }

  private static String read(String name) throws IOException {
    return Assets.of("/io/github/goenv/timing/" + name);
  }
}
