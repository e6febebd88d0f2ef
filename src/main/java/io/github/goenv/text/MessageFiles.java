package io.github.goenv.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Files of messages, {@code messages/<bundle>.properties} and {@code
 * messages/<bundle>_<language>.properties}, and the tables that the build makes of them for the
 * jar. In a directory of classes where the build has made none yet they are made when they are
 * read.
 */
final class MessageFiles {
  private static final String HOME = "/io/github/goenv/messages/";
  private static final String FILE = ".properties";
  private static final String TABLE = ".table";

  private MessageFiles() {}

  /** The table of a bundle in a language; what that lacks is there in English. */
  static byte[] read(String bundle, String language) {
    String name = language.equals("en") ? bundle : bundle + "_" + language;
    try (InputStream table = open(name + TABLE)) {
      return table == null ? MessageTable.write(messages(bundle, name)) : table.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static InputStream open(String file) {
    return MessageFiles.class.getResourceAsStream(HOME + file);
  }

  private static Map<String, String> messages(String bundle, String name) throws IOException {
    Map<String, String> messages = new TreeMap<>();
    for (String each : name.equals(bundle) ? List.of(bundle) : List.of(bundle, name)) {
      try (InputStream in = open(each + FILE)) {
        if (in != null) {
          Properties read = new Properties();
          read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
          for (String key : read.stringPropertyNames()) {
            messages.put(key, read.getProperty(key));
          }
        }
      }
    }
    return messages;
  }

  /**
   * Makes the tables; run by the build (pom.xml).
   *
   * @param args the directory {@code messages} of the classes
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(file -> file.toString().endsWith(FILE)).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(FILE, "");
      String bundle = name.replaceFirst("_.*", "");
      Files.write(directory.resolve(name + TABLE), MessageTable.write(messages(bundle, name)));
    }
  }
}
