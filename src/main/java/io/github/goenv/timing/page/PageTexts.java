package io.github.goenv.timing.page;

import com.google.gson.stream.JsonWriter;
import io.github.goenv.page.Html;
import io.github.goenv.page.Visible;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import io.github.goenv.timing.BuildReport;
import io.github.goenv.timing.BuildReport.Note;
import io.github.goenv.timing.Reason;
import io.github.goenv.timing.Reasons;
import io.github.goenv.timing.Units;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of a page in both languages. An element with a text names its key, so that the page can
 * be put into the other language in the browser.
 */
final class PageTexts {
  /** The languages in the order they are offered. */
  private static final String[] LANGUAGES = {"en", "zh-CN"};

  private static final String BUNDLE = "page";
  private static final String NOTE = "timing.note.";
  private static final String WHY = "timing.why.";
  private static final String REASON = "timing.reason.";

  private final Messages first;
  private final String language;

  /** Texts whose first language is {@code language}; English for {@code auto}. */
  PageTexts(String language) {
    this.language = language.equals("zh-CN") ? language : "en";
    first = Messages.in(this.language);
  }

  /** The language the page is written in before its script runs. */
  String language() {
    return language;
  }

  /** The text in the first language. */
  String in(String key) {
    return first.text(key, Map.of());
  }

  /** Writes an element with the text of a key, or the key itself when there is no such text. */
  void write(Text text, Html to) throws IOException {
    if (first.find(text.key()) == null) {
      to.name(text.key());
      return;
    }
    to.raw("<span data-t=\"").text(text.key());
    if (!text.args().isEmpty()) {
      to.raw("\" data-a=\"").text(json(visible(text.args())));
    }
    to.raw("\">").text(Units.bound(first.text(text.key(), visible(text.args())))).raw("</span>");
  }

  /** Writes the text of a note, or its code and values when it is of another version. */
  void write(Note note, Html to) throws IOException {
    String key = NOTE + note.code();
    if (first.find(key) != null) {
      write(new Text(key, note.args()), to);
      return;
    }
    to.name(note.args().isEmpty() ? note.code() : note.code() + " " + new TreeMap<>(note.args()));
  }

  /** The key of a reason why the build took long. */
  static String why(String code) {
    return WHY + code;
  }

  /** The key of the reason why there are no times, or no whole ones. */
  static String reason(String code) {
    return REASON + code;
  }

  /** Writes what the script needs: language, then key, then text with its placeholders. */
  void dictionary(BuildReport report, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    for (String each : LANGUAGES) {
      Messages messages = Messages.in(each);
      json.name(each).beginObject();
      for (String key : keys(report, messages)) {
        String text = messages.find(key);
        if (text != null) {
          json.name(key).value(text);
        }
      }
      json.endObject();
    }
    json.endObject();
    json.flush();
  }

  private static Set<String> keys(BuildReport report, Messages messages) {
    Set<String> keys = new TreeSet<>(messages.keys(BUNDLE));
    for (Note note : report.notes()) {
      keys.add(NOTE + note.code());
    }
    for (Reason why : Reasons.of(report)) {
      keys.add(why(why.code()));
    }
    String reason = report.timing().reason();
    if (reason != null) {
      keys.add(reason(reason));
    }
    return keys;
  }

  private static Map<String, String> visible(Map<String, String> args) {
    Map<String, String> visible = new TreeMap<>();
    for (Map.Entry<String, String> arg : args.entrySet()) {
      visible.put(arg.getKey(), Visible.of(arg.getValue()));
    }
    return visible;
  }

  private static String json(Map<String, String> args) throws IOException {
    StringWriter out = new StringWriter();
    JsonWriter json = new JsonWriter(out);
    json.beginObject();
    for (Map.Entry<String, String> arg : args.entrySet()) {
      json.name(arg.getKey()).value(arg.getValue());
    }
    json.endObject();
    json.flush();
    return out.toString();
  }
}
