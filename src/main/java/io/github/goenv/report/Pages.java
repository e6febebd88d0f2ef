package io.github.goenv.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The page of each check, in Markdown, part of the plugin so that it can be read offline. */
public final class Pages {
  private static final String HOME = "/io/github/goenv/pages/";

  /** Where a reader with a browser finds the same page. */
  private static final String PUBLIC =
      "https://github.com/goenv/goenv-maven-plugin/blob/main/src/main/resources"
          + "/io/github/goenv/pages/";

  private Pages() {}

  /** The page of {@code id} in {@code language}, in English when there is no other; or null. */
  public static @Nullable String find(String id, String language) {
    String translated = language.equals("en") ? null : read(language + "/" + id);
    return translated == null ? read("en/" + id) : translated;
  }

  /** Whether there is a page of {@code id} in {@code language}. */
  public static boolean has(String id, String language) {
    return Pages.class.getResource(HOME + language + "/" + id + ".md") != null;
  }

  /** The public address of the English page of {@code id}. */
  public static String address(String id) {
    return address(id, "en");
  }

  /** The public address of the page of {@code id} in {@code language}, if there is one. */
  public static String address(String id, String language) {
    return PUBLIC
        + (!language.equals("en") && has(id, language) ? language : "en")
        + "/"
        + id
        + ".md";
  }

  private static @Nullable String read(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(HOME + name + ".md")) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
