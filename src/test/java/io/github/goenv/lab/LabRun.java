package io.github.goenv.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a case came to.
 *
 * @param status exit status of the Windows program
 * @param errors its standard error
 * @param output the lines of its standard output
 * @param kept what it left in {@code C:\goenv-lab\out}
 */
record LabRun(int status, String errors, List<String> output, Path kept) {

  /** The report of the goal whose output directory is {@code out\name}. */
  LabReport report(String name) throws IOException {
    return LabReport.of(json(name + "/report.json"));
  }

  Json json(String file) throws IOException {
    Path path = kept.resolve(file);
    assertThat(path).as("%s; the case said %s", file, String.join("\n", output)).exists();
    return Json.parse(Lab.text(path));
  }

  /** The output without Maven's {@code [INFO]} and the like. */
  List<String> lines() {
    return output.stream().map(line -> line.replaceFirst("^\\[[A-Z]+] ?", "")).toList();
  }

  /** Lines that Maven marks as errors, without the mark. */
  List<String> errorLines() {
    return output.stream()
        .filter(line -> line.startsWith("[ERROR] "))
        .map(line -> line.substring("[ERROR] ".length()))
        .toList();
  }
}
