package io.github.goenv.report;

import io.github.goenv.fact.Source;
import io.github.goenv.text.KindWords;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Texts;
import io.github.goenv.text.ZipFault;
import java.util.Map;

/**
 * Evidence for a reader: words that are the same in every report, such as {@code not excluded}, in
 * the language of the console.
 */
public final class EvidenceWords {
  private static final String ENTRY = "entry ";
  private static final String EXCLUDED_BY = "excluded by ";

  private static final String REPEATS = "repeats entry ";
  private static final String IN_PART_BY = "not excluded, in part by ";

  private final Texts texts;

  /** Words of a language. */
  public EvidenceWords(Texts texts) {
    this.texts = texts;
  }

  /** Where from, in words. */
  public String source(Evidence evidence) {
    Source source = evidence.source();
    String detail = source.detail();
    if (source.kind() == Source.Kind.PATH) {
      if (detail.startsWith(ENTRY)) {
        String position = detail.substring(ENTRY.length());
        return texts.text("source.path.entry", Map.of("position", position));
      }
      switch (detail) {
        case "machine":
          return texts.text("source.path.machine", Map.of());
        case "user":
          return texts.text("source.path.user", Map.of());
        case "process":
          return texts.text("source.path.process", Map.of());
        case "unknown":
          return texts.text("source.path.unknown", Map.of());
        case "working directory":
          return texts.text("source.path.working-directory", Map.of());
        case "searched before PATH":
          return texts.text("source.path.before", Map.of());
        default:
          break;
      }
    }
    String known =
        switch (source.kind() + ":" + detail) {
          case "API:default of a login" -> "source.login";
          case "API:token" -> "source.token";
          case "API:volume" -> "source.volume";
          case "PROJECT:directory" -> "source.started-in";
          default -> "";
        };
    if (!known.isEmpty()) {
      return texts.text(known, Map.of());
    }
    boolean plain = detail.isEmpty() || detail.equals(evidence.name());
    String key = "source." + source.kind().word();
    return texts.text(plain ? key : key + ".of", Map.of("detail", detail));
  }

  /** The name; of an entry of PATH with what is wrong with it, {@code PATH[3] (missing)}. */
  public String name(String name) {
    int open = name.indexOf(" (");
    if (name.startsWith("PATH[") && open > 0 && name.endsWith(")")) {
      String note = name.substring(open + 2, name.length() - 1);
      return name.substring(0, open) + new Punctuation(texts).aside(dead(note));
    }
    return switch (name) {
      case "modules" -> texts.text("evidence.modules", Map.of());
      case "directory" -> texts.text("evidence.directory", Map.of());
      case "lock files, harmless" -> texts.text("evidence.locks", Map.of());
      case "real-time" -> texts.text("evidence.real-time", Map.of());
      case "mode" -> texts.text("evidence.mode", Map.of());
      case "folder" -> texts.text("evidence.folder", Map.of());
      case "format" -> texts.text("evidence.format", Map.of());
      case "share" -> texts.text("evidence.share", Map.of());
      case "file" -> texts.text("evidence.one-file", Map.of());
      case "type" -> texts.text("evidence.type", Map.of());
      default -> name;
    };
  }

  private String dead(String note) {
    if (note.startsWith(REPEATS)) {
      String position = note.substring(REPEATS.length());
      return texts.text("evidence.repeats", Map.of("position", position));
    }
    String key =
        switch (note) {
          case "missing" -> "evidence.missing";
          case "file" -> "evidence.file";
          case "relative" -> "evidence.relative";
          case "malformed" -> "evidence.malformed";
          case "unreadable" -> "evidence.unreadable";
          default -> "";
        };
    return key.isEmpty() ? note : texts.text(key, Map.of());
  }

  /** The value; of a row of a table, {@code path | state}, each state in words. */
  public String value(String value) {
    ZipFault zip = ZipFault.of(value); // of a module
    if (zip != null) {
      return texts.text(zip.key(), Map.of());
    }
    int bar = value.indexOf(" | ");
    if (bar < 0) {
      return KindWords.in(value, texts);
    }
    StringBuilder row = new StringBuilder(value.substring(0, bar));
    for (String state : value.substring(bar + 3).split(" \\| ", -1)) {
      row.append(" | ").append(state(state));
    }
    return row.toString();
  }

  private String state(String state) {
    if (state.startsWith(EXCLUDED_BY)) {
      return texts.text("value.excluded-by", Map.of("rule", state.substring(EXCLUDED_BY.length())));
    }
    if (state.startsWith(IN_PART_BY)) {
      return texts.text("value.in-part-by", Map.of("rule", state.substring(IN_PART_BY.length())));
    }
    String key =
        switch (state) {
          case "written by builds" -> "value.written";
          case "only read by builds" -> "value.read";
          case "not excluded" -> "value.not-excluded";
          case "not needed: trusted Dev Drive" -> "value.dev-drive";
          case "trusted" -> "value.trusted";
          case "untrusted" -> "value.untrusted";
          case "none" -> "value.none";
          default -> "";
        };
    return key.isEmpty() ? state : texts.text(key, Map.of());
  }
}
