package io.github.goenv.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a bundle, in which one is found without reading the others: reading all of them
 * character by character was a quarter of a whole check in a JVM that has just started. The number
 * of messages; for each, by the hash codes of their keys, that code, where its key is and how long
 * key and text are; then keys and texts in UTF-8. Numbers are big-endian ints.
 */
final class MessageTable {
  private static final int ENTRY = 4 * Integer.BYTES;

  private final ByteBuffer table;

  /** A table that {@link #write} has made. */
  MessageTable(byte[] table) {
    this.table = ByteBuffer.wrap(table);
  }

  /** A table of {@code messages}. */
  static byte[] write(Map<String, String> messages) {
    List<String> keys = new ArrayList<>(messages.keySet());
    keys.sort(Comparator.<String>comparingInt(String::hashCode).thenComparing(key -> key));
    ByteBuffer index = ByteBuffer.allocate(Integer.BYTES + keys.size() * ENTRY).putInt(keys.size());
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    for (String key : keys) {
      byte[] name = key.getBytes(StandardCharsets.UTF_8);
      byte[] text = messages.getOrDefault(key, "").getBytes(StandardCharsets.UTF_8);
      index.putInt(key.hashCode()).putInt(index.capacity() + texts.size());
      index.putInt(name.length).putInt(text.length);
      texts.writeBytes(name);
      texts.writeBytes(text);
    }
    return ByteBuffer.allocate(index.capacity() + texts.size())
        .put(index.array())
        .put(texts.toByteArray())
        .array();
  }

  /** The text of {@code key}; null when it has none. */
  @Nullable String get(String key) {
    int hash = key.hashCode();
    int low = 0;
    int high = table.getInt(0);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (table.getInt(entry(middle)) < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int count = table.getInt(0);
    for (int i = low; i < count && table.getInt(entry(i)) == hash; i++) {
      if (key(i).equals(key)) {
        int at =
            table.getInt(entry(i) + Integer.BYTES) + table.getInt(entry(i) + 2 * Integer.BYTES);
        return text(at, table.getInt(entry(i) + 3 * Integer.BYTES));
      }
    }
    return null;
  }

  /** All keys. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    for (int i = 0; i < table.getInt(0); i++) {
      keys.add(key(i));
    }
    return keys;
  }

  private static int entry(int i) {
    return Integer.BYTES + i * ENTRY;
  }

  private String key(int i) {
    return text(table.getInt(entry(i) + Integer.BYTES), table.getInt(entry(i) + 2 * Integer.BYTES));
  }

  private String text(int at, int length) {
    return new String(table.array(), at, length, StandardCharsets.UTF_8);
  }
}
