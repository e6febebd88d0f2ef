package io.github.goenv.coverage.report;

import io.github.goenv.coverage.Counts;
import io.github.goenv.coverage.CoverProfile;
import io.github.goenv.coverage.FileCoverage;
import io.github.goenv.coverage.FunctionCoverage;
import io.github.goenv.coverage.ModuleCoverage;
import io.github.goenv.coverage.PackageCoverage;
import io.github.goenv.coverage.Percent;
import io.github.goenv.text.Xml;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Coverage as Cobertura's XML ({@code coverage-04.dtd}): a class for each file, a method for each
 * function whose extent is known. Its rates are of lines. Go knows no branches: they are 0 of 0.
 */
public final class CoberturaXml {
  private static final String NO_BRANCHES = " branch-rate=\"0\" complexity=\"0\"";

  private final Writer out;
  private final SourceNames names;

  private CoberturaXml(Writer out, SourceNames names) {
    this.out = out;
    this.names = names;
  }

  /**
   * Writes it; does not close {@code out}.
   *
   * @param version of this plugin
   */
  public static void write(
      ModuleCoverage module, SourceNames names, String version, Instant now, Writer out)
      throws IOException {
    new CoberturaXml(out, names).module(module, version, now);
  }

  private void module(ModuleCoverage module, String version, Instant now) throws IOException {
    Counts lines = module.lineCounts();
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.write(
        "<!DOCTYPE coverage SYSTEM \"http://cobertura.sourceforge.net/xml/coverage-04.dtd\">\n");
    out.write("<coverage line-rate=\"" + Percent.rate(lines) + "\"" + NO_BRANCHES);
    out.write(" lines-covered=\"" + lines.covered() + "\" lines-valid=\"" + lines.total() + "\"");
    out.write(" branches-covered=\"0\" branches-valid=\"0\"");
    attribute("version", "goenv-maven-plugin " + version);
    attribute("timestamp", Long.toString(now.toEpochMilli()));
    out.write(
        ">\n<sources><source>" + Xml.text(names.source()) + "</source></sources>\n<packages>\n");
    for (PackageCoverage each : module.packages()) {
      out.write("<package");
      attribute("name", each.importPath());
      rates(each.lineCounts());
      out.write(">\n<classes>\n");
      for (FileCoverage file : each.files()) {
        file(file);
      }
      out.write("</classes>\n</package>\n");
    }
    out.write("</packages>\n</coverage>\n");
  }

  private void file(FileCoverage file) throws IOException {
    out.write("<class");
    attribute("name", CoverProfile.nameOf(file.name()));
    attribute("filename", names.of(file));
    rates(file.lineCounts());
    out.write(">\n<methods>\n");
    List<FunctionCoverage> functions = file.functions();
    for (FunctionCoverage function : functions == null ? List.<FunctionCoverage>of() : functions) {
      method(function, file.lines());
    }
    out.write("</methods>\n");
    lines(file.lines());
    out.write("</class>\n");
  }

  private void method(FunctionCoverage function, SortedMap<Integer, Long> all) throws IOException {
    if (function.extent() == null) {
      return;
    }
    SortedMap<Integer, Long> lines =
        all.subMap(function.extent().startLine(), function.extent().endLine() + 1);
    long covered = 0;
    for (Long hits : lines.values()) {
      covered += hits > 0 ? 1 : 0;
    }
    out.write("<method");
    attribute("name", function.name());
    attribute("signature", "");
    rates(new Counts(covered, lines.size()));
    out.write(">");
    lines(lines);
    out.write("</method>\n");
  }

  private void lines(SortedMap<Integer, Long> lines) throws IOException {
    out.write("<lines>\n");
    for (Map.Entry<Integer, Long> line : lines.entrySet()) {
      out.write("<line number=\"" + line.getKey() + "\" hits=\"" + line.getValue() + "\"/>\n");
    }
    out.write("</lines>\n");
  }

  private void rates(Counts lines) throws IOException {
    out.write(" line-rate=\"" + Percent.rate(lines) + "\"" + NO_BRANCHES);
  }

  private void attribute(String name, @Nullable String value) throws IOException {
    Xml.attribute(name, value == null ? "" : value, out);
  }
}
