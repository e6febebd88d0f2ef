package io.github.goenv.text;

import org.jspecify.annotations.Nullable;

/** What is wrong with a zip: in English, as code has it, and by the key of its text. */
public enum ZipFault {
  /** It does not have the form of a zip. */
  NO_ZIP("no-zip", "it is truncated, damaged or no zip file"),
  /** It ends too early. */
  TRUNCATED("zip-cut", "it is truncated"),
  /** What is compressed in it cannot be unpacked. */
  DATA("zip-data", "its compressed data is damaged"),
  /** A file has another CRC-32 than it is to have. */
  SUM("zip-sum", "the checksum of a file in it is wrong"),
  /** A file is neither stored nor deflated. */
  METHOD("zip-method", "it is compressed in a way that Go does not know"),
  /** Its files are more than Go unpacks. */
  LARGE("zip-large", "its files are too large for this module"),
  /** Its central directory has not as many entries as it says. */
  LIST("zip-list", "its list of files is damaged");

  private final String key;
  private final String words;

  ZipFault(String key, String words) {
    this.key = "fact.word." + key;
    this.words = words;
  }

  /** The key of its text. */
  public String key() {
    return key;
  }

  /** The same in English. */
  public String words() {
    return words;
  }

  /** That of these words; null for others. */
  public static @Nullable ZipFault of(String words) {
    for (ZipFault each : values()) {
      if (each.words.equals(words)) {
        return each;
      }
    }
    return null;
  }
}
