package io.github.goenv.app.timings;

import io.github.goenv.files.AtomicFiles;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.page.BuildPage;
import io.github.goenv.timing.page.PageData;
import io.github.goenv.timing.page.TraceEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the page and the trace of a build. */
public final class BuildPages {
  private BuildPages() {}

  /** Writes {@code build-<goos>-<goarch>.html} and {@code .trace.json}; returns the page. */
  public static Path write(Path directory, PageData data) throws IOException {
    Files.createDirectories(directory);
    String name = name(data.now());
    AtomicFiles.write(
        directory.resolve(name + ".trace.json"), out -> TraceEvents.write(data.now(), out));
    Path page = directory.resolve(name + ".html");
    AtomicFiles.write(page, out -> BuildPage.write(data, out));
    return page;
  }

  /** A record may come from anywhere: what it says of its target is no path. */
  private static String name(BuildReport report) {
    return report.goal() + "-" + word(report.goos()) + "-" + word(report.goarch());
  }

  private static String word(String text) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length() && word.length() < 40; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        word.append(c);
      }
    }
    return word.isEmpty() ? "unknown" : word.toString();
  }
}
