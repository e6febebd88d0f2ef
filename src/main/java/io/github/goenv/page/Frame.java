package io.github.goenv.page;

import io.github.goenv.text.Text;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The frame of a page: one HTML file that needs nothing else, no network and no other file, with a
 * switch of languages and one of colours. Its content security policy allows its style and its
 * script by their hash and nothing else.
 *
 * @param title of the page, for the browser
 * @param language {@code en} or {@code zh-CN}, which it begins in; or {@code auto}: the reader's
 * @param styles absolute paths of its style beside {@link Assets#baseStyle}, parts of this plugin
 * @param scripts the same of its script, which find {@code byId}, {@code root} and {@code
 *     whenSpoken} of {@code frame.js}
 */
public record Frame(Text title, String language, List<String> styles, List<String> scripts) {

  /** What a page has in its frame. */
  public interface Content {
    /** Writes what stands beside the switches: the one {@code h1}, and what belongs to it. */
    void head(PageWriter page) throws IOException;

    /** Writes {@code nav}, {@code main} with the id {@code main}, and {@code footer}. */
    void body(PageWriter page) throws IOException;
  }

  /**
   * Writes a page; does not close {@code out}.
   *
   * @param redact takes personal data out of a text
   * @param out encodes as UTF-8; best a buffered one
   */
  public void write(Content content, UnaryOperator<String> redact, Writer out) throws IOException {
    PageWriter page = new PageWriter(out, redact);
    String style = Assets.baseStyle() + joined(styles);
    String script =
        "(() => {\n\"use strict\";\n" + Assets.frame("frame.js") + joined(scripts) + "})();\n";
    new Template(Assets.frame("frame.html"))
        .write(
            new Html(out),
            (name, argument) -> {
              switch (name) {
                case "lang" -> page.raw(language.equals("zh-CN") ? language : "en");
                case "choice" ->
                    page.raw(language.equals("zh-CN") || language.equals("en") ? language : "auto");
                case "policy" -> page.raw(Assets.policy(style, script));
                case "title" -> page.plain(title);
                case "style" -> page.raw(style);
                case "script" -> page.raw(script);
                case "t" -> page.say(argument);
                case "option" -> page.plain(Text.of(argument));
                case "head" -> content.head(page);
                case "body" -> content.body(page);
                default -> throw new IllegalStateException("no part " + name);
              }
            });
    out.flush();
  }

  private static String joined(List<String> paths) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String path : paths) {
      all.append(Assets.of(path));
    }
    return all.toString();
  }
}
