package io.github.goenv.timing;

import io.github.goenv.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/** The real bundle; a key or a placeholder without a value is an error here. */
public final class BundleTexts implements Texts {
  private final Properties bundle = new Properties();

  public BundleTexts() {
    String name = "/io/github/goenv/messages/timing.properties";
    try (InputStream file = BundleTexts.class.getResourceAsStream(name)) {
      bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Properties all() {
    return bundle;
  }

  @Override
  public String text(String key, Map<String, String> args) {
    String text = bundle.getProperty(key);
    if (text == null) {
      throw new AssertionError("no text for " + key);
    }
    for (Map.Entry<String, String> arg : args.entrySet()) {
      text = text.replace("{" + arg.getKey() + "}", arg.getValue());
    }
    if (text.matches("(?s).*\\{[a-z]+}.*")) {
      throw new AssertionError("not filled: " + text);
    }
    return text;
  }
}
