package io.github.goenv.probe.windows.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of the registry as it is stored. Nothing says that data fits its type: texts may have an
 * odd number of bytes, no end, NULs in the middle, halves of surrogate pairs.
 */
public final class RegistryValue {
  public static final int SZ = 1;
  public static final int EXPAND_SZ = 2;
  public static final int BINARY = 3;
  public static final int DWORD = 4;
  public static final int MULTI_SZ = 7;
  static final int QWORD = 11;

  private final String name;
  private final int type;
  private final byte[] data;

  /**
   * A value.
   *
   * @param name its name; empty for a key's default value
   * @param type its type as winnt.h numbers it
   * @param data its bytes
   */
  public RegistryValue(String name, int type, byte[] data) {
    this.name = name;
    this.type = type;
    this.data = data.clone();
  }

  /** Its name; empty for a key's default value. */
  public String name() {
    return name;
  }

  /** Whether {@code %NAME%} in the text is meant to be expanded. */
  public boolean expandable() {
    return type == EXPAND_SZ;
  }

  /** A REG_SZ or REG_EXPAND_SZ up to its first NUL, as Windows reads it; null for other types. */
  public @Nullable String text() {
    if (type != SZ && type != EXPAND_SZ) {
      return null;
    }
    String all = wide();
    int end = all.indexOf('\0');
    return end < 0 ? all : all.substring(0, end);
  }

  /** A REG_DWORD or REG_QWORD; null for other types and for data that is too short. */
  public @Nullable Long number() {
    int size = type == DWORD ? 4 : type == QWORD ? 8 : 0;
    if (size == 0 || data.length < size) {
      return null;
    }
    long value = 0;
    for (int i = size - 1; i >= 0; i--) {
      value = value << 8 | data[i] & 0xFF;
    }
    return value;
  }

  /** Whether it is a REG_BINARY. */
  public boolean binary() {
    return type == BINARY;
  }

  /** Its bytes, whatever its type. */
  public byte[] data() {
    return data.clone();
  }

  /** The texts of a REG_MULTI_SZ up to the first empty one; null for other types. */
  public @Nullable List<String> texts() {
    if (type != MULTI_SZ) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    for (String text : wide().split("\0", -1)) {
      if (text.isEmpty()) {
        break;
      }
      texts.add(text);
    }
    return texts;
  }

  private String wide() {
    // A half of a surrogate pair must stay what it is: a charset's decoder would replace it.
    char[] chars = new char[data.length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (data[2 * i] & 0xFF | (data[2 * i + 1] & 0xFF) << 8);
    }
    return new String(chars);
  }
}
