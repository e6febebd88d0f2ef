package io.github.goenv.buildinfo;

import io.github.goenv.timing.GoQuote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of build information (runtime/debug, {@code ParseBuildInfo}): {@code path}, {@code
 * mod}, {@code dep}, {@code =>} for what stands in place of the module before, and {@code build},
 * each with its fields after tabs. Other lines are ignored, as go does.
 */
final class InfoLines {
  private String path = "";
  private @Nullable Module main;
  private final List<Module> dependencies = new ArrayList<>();
  private final List<Setting> settings = new ArrayList<>();

  /** Whether the last module was the main one; what is in its place belongs to it. */
  private boolean last;

  private InfoLines() {}

  /**
   * Reads them.
   *
   * @throws NoBuildInfo when a line of a known kind has not the form of its kind
   */
  static BuildInfo read(String goVersion, String text) throws NoBuildInfo {
    InfoLines lines = new InfoLines();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      lines.add(text.substring(from, end));
      from = end + 1;
    }
    return new BuildInfo(goVersion, lines.path, lines.main, lines.dependencies, lines.settings);
  }

  private void add(String line) throws NoBuildInfo {
    if (line.startsWith("path\t")) {
      path = line.substring(5);
    } else if (line.startsWith("mod\t")) {
      main = module(line);
      last = true;
    } else if (line.startsWith("dep\t")) {
      dependencies.add(module(line));
      last = false;
    } else if (line.startsWith("=>\t")) {
      replace(module(line), line);
    } else if (line.startsWith("build\t")) {
      settings.add(setting(line));
    }
  }

  private static Module module(String line) throws NoBuildInfo {
    String[] fields = line.split("\t", -1);
    if (fields.length < 3 || fields.length > 4 || fields[1].isEmpty()) {
      throw broken(line);
    }
    String sum = fields.length == 4 && !fields[3].isEmpty() ? fields[3] : null;
    return new Module(fields[1], fields[2], sum, null);
  }

  private void replace(Module by, String line) throws NoBuildInfo {
    Module before = main;
    if (last && before != null) {
      main = new Module(before.path(), before.version(), before.sum(), by);
    } else if (!last && !dependencies.isEmpty()) {
      int at = dependencies.size() - 1;
      before = dependencies.get(at);
      dependencies.set(at, new Module(before.path(), before.version(), before.sum(), by));
    } else {
      throw broken(line);
    }
  }

  /** Key and value, each quoted by strconv where it has spaces or quotes in it. */
  private static Setting setting(String line) throws NoBuildInfo {
    String text = line.substring("build\t".length());
    int end;
    String key;
    if (text.startsWith("\"")) {
      end = GoQuote.closing(text, 0);
      key = end < 0 ? null : GoQuote.unquote(text, 1, end);
      end++;
    } else {
      end = text.indexOf('=');
      key = end < 0 ? null : text.substring(0, end);
    }
    if (key == null || end >= text.length() || text.charAt(end) != '=') {
      throw broken(line);
    }
    String value = text.substring(end + 1);
    if (value.startsWith("\"")) {
      value =
          GoQuote.closing(value, 0) == value.length() - 1
              ? GoQuote.unquote(value, 1, value.length() - 1)
              : null;
    } else if (value.startsWith("`")) {
      value =
          value.length() > 1 && value.indexOf('`', 1) == value.length() - 1
              ? value.substring(1, value.length() - 1)
              : null;
    }
    if (value == null) {
      throw broken(line);
    }
    return new Setting(key, value);
  }

  private static NoBuildInfo broken(String line) {
    return new NoBuildInfo(
        "sbom.buildinfo.line", "line", line.length() > 80 ? line.substring(0, 80) : line);
  }
}
