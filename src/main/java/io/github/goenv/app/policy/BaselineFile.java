package io.github.goenv.app.policy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.app.Choice;
import io.github.goenv.check.core.Baseline;
import io.github.goenv.files.FileErrors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a baseline. One that cannot be read is a mistake, never none. */
final class BaselineFile {
  static final String ROOT = "baseline";
  private static final List<String> ONCE = List.of("recorded", "until", "reason");
  private static final List<String> PARTS = List.of("recorded", "until", "reason", "finding");

  private final String shown;
  private final Mistakes mistakes;
  private final Entries entries;
  private final Children children;

  private BaselineFile(String shown, Mistakes mistakes) {
    this.shown = shown;
    this.mistakes = mistakes;
    this.entries = new Entries(mistakes);
    this.children = new Children(shown, mistakes);
  }

  /** What the user typed for {@code goenv.baseline}; {@code off} when it is mistyped. */
  static String mode(PolicyRequest.Files files, Mistakes mistakes) {
    try {
      return Choice.of(
          "goenv.baseline", files.baseline(), List.of("use", "write", "off"), mistakes.texts());
    } catch (CannotRun e) {
      mistakes.add(e);
      return "off";
    }
  }

  /**
   * The baseline in force.
   *
   * @return null where there is none, it is switched off, or it is being written
   */
  static @Nullable Baseline read(PolicyRequest.Files files, Path file, Mistakes mistakes) {
    String mode = mode(files, mistakes);
    if (mode.equals("off") || mode.equals("write") && files.days() > 0) {
      return null;
    }
    Mistakes own = new Mistakes(mistakes.texts());
    try {
      Baseline read = read(files.shown(file), file, own);
      if (own.line().isEmpty()) {
        return read;
      }
      mistakes.add("policy.baseline.damaged", "file", files.shown(file), "mistakes", own.line());
    } catch (NoSuchFileException e) {
      if (files.named() && mode.equals("use")) {
        mistakes.add("policy.baseline.missing", "path", file.toString());
      }
    } catch (IOException e) {
      mistakes.add(
          "policy.baseline.damaged", "file", files.shown(file), "mistakes", FileErrors.reason(e));
    }
    return null;
  }

  /** The baseline in a file; null, or a part of it, where a mistake is added. */
  static @Nullable Baseline read(String shown, Path file, Mistakes mistakes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new BaselineFile(shown, mistakes).of(Xml.read(in));
    } catch (Xml.Bad e) {
      SharedPolicy.bad(shown, e, mistakes);
      return null;
    }
  }

  private @Nullable Baseline of(Element root) {
    if (!root.name().equals(ROOT)) {
      mistakes.add(
          "policy.root", "where", children.where(root), "name", root.name(), "expected", ROOT);
      return null;
    }
    Map<String, String> head = new HashMap<>();
    Map<String, Element> first = new HashMap<>();
    List<Baseline.Finding> findings = new ArrayList<>();
    for (Element each : children.all(root, PARTS)) {
      if (each.name().equals("finding")) {
        finding(each, findings);
        continue;
      }
      Element earlier = first.putIfAbsent(each.name(), each);
      if (earlier != null) {
        children.twice(root, each, earlier);
      }
      head.put(each.name(), children.text(each));
    }
    for (String name : ONCE) {
      needed(root, name, head.getOrDefault(name, ""), first.get(name));
    }
    return new Baseline(
        shown,
        head.getOrDefault("recorded", ""),
        head.getOrDefault("until", ""),
        head.getOrDefault("reason", ""),
        findings);
  }

  private void needed(Element root, String name, String value, @Nullable Element element) {
    boolean reason = name.equals("reason");
    if (element == null || reason && !Entries.says(value)) {
      Element place = element == null ? root : element;
      mistakes.add(
          "policy.needed", "where", children.where(place), "name", name, "parent", root.name());
    } else if (!reason && !Entries.isDay(value)) {
      mistakes.add("policy.day", "where", children.where(element), "name", name, "value", value);
    }
  }

  private void finding(Element element, List<Baseline.Finding> findings) {
    Map<String, Element> parts = children.once(element, List.of("id", "subject"));
    Element id = parts.get("id");
    Element subject = parts.get("subject");
    String where = children.where(element);
    String known = id == null || id.text().isEmpty() ? null : entries.id(where, children.text(id));
    if (id == null || id.text().isEmpty()) {
      mistakes.add("policy.no-id", "where", where);
    } else if (known != null) {
      findings.add(
          new Baseline.Finding(
              known, subject == null ? "" : children.text(subject), element.line()));
    }
  }
}
