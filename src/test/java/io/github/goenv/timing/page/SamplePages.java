package io.github.goenv.timing.page;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReportJson;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes the pages, traces and reports that {@code src/page-check} looks at. */
final class SamplePages {
  private static final List<SpeedFinding> FINDINGS =
      List.of(
          new SpeedFinding(
              "av.exclusions",
              "warning",
              "Antivirus reads every file that go writes to its cache.",
              "mvn goenv:explain \"-Dgoenv.id=av.scan-cost\""),
          new SpeedFinding("av.dev-drive", "info", "The build cache is not on a Dev Drive.", null));

  private SamplePages() {}

  /** Writes everything into a folder. */
  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    BuildReport small = SampleReports.recorded("go1.26-hello-cold", true);
    BuildReport large = SampleReports.large(5_000, 1);
    BuildReport hostile = SampleReports.hostile();
    BuildReport earlier = SampleReports.large(5_000, 2);
    pages(folder, "small", small, SampleReports.recorded("go1.26-hello-warm", true), FINDINGS);
    BuildReport flagged =
        SampleReports.recorded("comparison/all-after", true, List.of("-gcflags=all=-N"));
    BuildReport plain = SampleReports.recorded("comparison/all-before", true);
    pages(folder, "flags", flagged, plain, List.of());
    BuildReport changed = SampleReports.recorded("comparison/body-changed", true);
    pages(folder, "file", changed, SampleReports.recorded("comparison/warm", true), List.of());
    pages(folder, "large", large, earlier, List.of());
    pages(folder, "hostile", hostile, hostile, hostileFindings());
    pages(folder, "missing", SampleReports.missing(), null, List.of());
    pages(folder, "broken", SampleReports.recorded("go1.27-broken", false), null, FINDINGS);
    try (Writer out = utf8(folder.resolve("earlier.json"))) {
      BuildReportJson.write(SampleReports.recorded("go1.25-hello-cold", true), out);
    }
    try (Writer out = utf8(folder.resolve("large.json"))) {
      BuildReportJson.write(large, out);
    }
    byte[] json = Files.readAllBytes(folder.resolve("earlier.json"));
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("earlier.json.gz")))) {
      out.write(json);
    }
    Files.writeString(folder.resolve("classpath"), classpath());
  }

  private static void pages(
      Path folder,
      String name,
      BuildReport now,
      @Nullable BuildReport before,
      List<SpeedFinding> findings)
      throws IOException {
    for (String language : List.of("en", "zh-CN", "auto")) {
      try (Writer out = utf8(folder.resolve(name + "." + language + ".html"))) {
        BuildPage.write(new PageData(now, before, findings, language, "0.1.0-SNAPSHOT"), out);
      }
    }
    try (Writer out = utf8(folder.resolve(name + ".trace.json"))) {
      TraceEvents.write(now, out);
    }
  }

  private static List<SpeedFinding> hostileFindings() {
    return SampleReports.HOSTILE.stream()
        .map(name -> new SpeedFinding(name, name, name, name))
        .toList();
  }

  /** Where the classes of ours, and of what they need to render a page, are. */
  private static String classpath() {
    StringBuilder path = new StringBuilder();
    for (Class<?> each :
        List.of(BuildPage.class, SamplePages.class, JsonWriter.class, Nullable.class)) {
      try {
        path.append(Path.of(each.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
      path.append(File.pathSeparatorChar);
    }
    return path.toString();
  }

  static Writer utf8(Path file) throws IOException {
    return new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
  }
}
