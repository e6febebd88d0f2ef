package io.github.goenv.probe.windows.api;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key of the registry, open for reading: only within {@link #read}, which closes it. */
public final class RegistryKey {
  private static final NativeFunction OPEN = new NativeFunction("advapi32", "RegOpenKeyExW");
  private static final NativeFunction CLOSE = new NativeFunction("advapi32", "RegCloseKey");
  private static final NativeFunction ENUM_VALUE = new NativeFunction("advapi32", "RegEnumValueW");
  private static final NativeFunction ENUM_KEY = new NativeFunction("advapi32", "RegEnumKeyExW");
  private static final NativeFunction QUERY = new NativeFunction("advapi32", "RegQueryValueExW");

  private static final int KEY_READ = 0x20019;
  private static final int MORE_DATA = 234;
  private static final int NO_MORE_ITEMS = 259;

  /**
   * The longest name of a value and a key, in characters, with its NUL (win32: Registry limits).
   */
  private static final int NAME_CHARS = 16384;

  private static final int KEY_CHARS = 256;
  private static final int FIRST_DATA = 4096;

  /** A value with more is none that Windows' programs write for us to read. */
  private static final int MOST_DATA = 1 << 20;

  /** Keys and values read of one key: a bound for a key somebody filled on purpose. */
  private static final int MOST_ITEMS = 10_000;

  /** The roots that matter. */
  public enum Hive {
    CURRENT_USER("HKCU", 0x80000001),
    LOCAL_MACHINE("HKLM", 0x80000002);

    private final String shortName;
    private final int handle;

    Hive(String shortName, int handle) {
      this.shortName = shortName;
      this.handle = handle;
    }

    /** {@code HKCU} or {@code HKLM}. */
    public String shortName() {
      return shortName;
    }
  }

  /** Which side of a key that differs for 32-bit programs. */
  public enum View {
    /** That of this process. */
    OWN(0),
    /** KEY_WOW64_64KEY. */
    BITS_64(0x100),
    /** KEY_WOW64_32KEY. */
    BITS_32(0x200);

    private final int flag;

    View(int flag) {
      this.flag = flag;
    }
  }

  /** What opens and closes keys; a test counts with one of its own. */
  public interface Keys {
    /** RegOpenKeyExW. */
    int open(Pointer root, String path, int access, PointerByReference opened) throws NativeFailure;

    /** RegCloseKey. */
    void close(Pointer key) throws NativeFailure;
  }

  /** What is asked of a key while it is open. */
  public interface Question<T> {
    @Nullable T ask(RegistryKey key) throws NativeFailure;
  }

  private static final Keys OF_MACHINE =
      new Keys() {
        @Override
        public int open(Pointer root, String path, int access, PointerByReference opened)
            throws NativeFailure {
          return OPEN.call(root, new WString(path), 0, access, opened);
        }

        @Override
        public void close(Pointer key) throws NativeFailure {
          CLOSE.call(key);
        }
      };

  private final Pointer key;
  private final String path;

  private RegistryKey(Pointer key, String path) {
    this.key = key;
    this.path = path;
  }

  /**
   * Opens a key, asks, and closes it however that ends.
   *
   * @return what {@code question} answers; null when there is no such key
   */
  public static <T> @Nullable T read(Hive hive, String path, View view, Question<T> question)
      throws NativeFailure {
    return read(OF_MACHINE, hive, path, view, question);
  }

  public static <T> @Nullable T read(
      Keys keys, Hive hive, String path, View view, Question<T> question) throws NativeFailure {
    // Root keys are sign-extended (winreg.h: (HKEY)(ULONG_PTR)((LONG)0x80000001)).
    Pointer root =
        Pointer.createConstant(
            Native.POINTER_SIZE == 8 ? (long) hive.handle : hive.handle & 0xFFFFFFFFL);
    PointerByReference opened = new PointerByReference();
    int status = keys.open(root, path, KEY_READ | view.flag, opened);
    String name = hive.shortName() + "\\" + path;
    if (status == NativeFailure.FILE_NOT_FOUND || status == NativeFailure.PATH_NOT_FOUND) {
      return null;
    }
    if (status != 0) {
      throw OPEN.failure(status, name);
    }
    Pointer key = opened.getValue();
    try {
      return question.ask(new RegistryKey(key, name));
    } finally {
      close(keys, key);
    }
  }

  private static void close(Keys keys, Pointer key) {
    try {
      keys.close(key);
    } catch (NativeFailure e) {
      // advapi32 without RegCloseKey: there is nothing to be done.
    }
  }

  /** The key with its hive, as {@code HKCU\Environment}. */
  public String path() {
    return path;
  }

  /** The value called {@code name} (empty: the default value); null when there is none. */
  public @Nullable RegistryValue value(String name) throws NativeFailure {
    IntByReference type = new IntByReference();
    int capacity = FIRST_DATA;
    while (true) {
      try (Memory data = new Memory(capacity)) {
        IntByReference size = new IntByReference(capacity);
        int status = QUERY.call(key, new WString(name), null, type, data, size);
        if (status == NativeFailure.FILE_NOT_FOUND) {
          return null;
        }
        if (status == MORE_DATA && capacity < MOST_DATA) {
          capacity = larger(capacity, size.getValue());
          continue;
        }
        if (status != 0) {
          throw QUERY.failure(status, path + " " + name);
        }
        return new RegistryValue(name, type.getValue(), bytes(data, capacity, size.getValue()));
      }
    }
  }

  /** All values. */
  public List<RegistryValue> values() throws NativeFailure {
    List<RegistryValue> values = new ArrayList<>();
    IntByReference chars = new IntByReference();
    IntByReference type = new IntByReference();
    IntByReference size = new IntByReference();
    int capacity = FIRST_DATA;
    Memory data = new Memory(capacity);
    try (Memory name = new Memory(NAME_CHARS * 2L)) {
      for (int index = 0; index < MOST_ITEMS; ) {
        chars.setValue(NAME_CHARS);
        size.setValue(capacity);
        int status = ENUM_VALUE.call(key, index, name, chars, null, type, data, size);
        if (status == NO_MORE_ITEMS) {
          break;
        }
        if (status == MORE_DATA && capacity < MOST_DATA) {
          capacity = larger(capacity, size.getValue());
          data.close();
          data = new Memory(capacity);
          continue;
        }
        if (status != 0 && status != MORE_DATA) {
          throw ENUM_VALUE.failure(status, path);
        }
        if (status == 0) {
          values.add(
              new RegistryValue(
                  wide(name, chars.getValue(), NAME_CHARS),
                  type.getValue(),
                  bytes(data, capacity, size.getValue())));
        }
        index++;
      }
    } finally {
      data.close();
    }
    return values;
  }

  /** The names of the keys below. */
  List<String> subkeys() throws NativeFailure {
    List<String> names = new ArrayList<>();
    IntByReference chars = new IntByReference();
    try (Memory name = new Memory(KEY_CHARS * 2L)) {
      for (int index = 0; index < MOST_ITEMS; index++) {
        chars.setValue(KEY_CHARS);
        int status = ENUM_KEY.call(key, index, name, chars, null, null, null, null);
        if (status == NO_MORE_ITEMS) {
          break;
        }
        if (status != 0) {
          throw ENUM_KEY.failure(status, path);
        }
        names.add(wide(name, chars.getValue(), KEY_CHARS));
      }
    }
    return names;
  }

  private static int larger(int capacity, int wanted) {
    return Math.min(MOST_DATA, Math.max(capacity * 2, wanted));
  }

  private static byte[] bytes(Memory memory, int capacity, int size) {
    return memory.getByteArray(0, Math.max(0, Math.min(capacity, size)));
  }

  private static String wide(Memory memory, int chars, int capacity) {
    return new String(memory.getCharArray(0, Math.max(0, Math.min(capacity, chars))));
  }
}
