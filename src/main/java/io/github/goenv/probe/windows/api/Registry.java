package io.github.goenv.probe.windows.api;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import org.jspecify.annotations.Nullable;

/** Single values of the registry as facts. */
public final class Registry {
  private Registry() {}

  /** A REG_DWORD or REG_QWORD; absent when key, value or its type is another. */
  public static Fact<Long> number(RegistryKey.Hive hive, String path, String name) {
    return read(hive, path, name, RegistryValue::number);
  }

  /** The source of a value. */
  public static Source source(RegistryKey.Hive hive, String path, String name) {
    return Source.of(Source.Kind.REGISTRY, hive.shortName() + "\\" + path + "\\" + name);
  }

  /** What a value holds. */
  interface Decoder<T> {
    @Nullable T decode(RegistryValue value);
  }

  private static <T> Fact<T> read(
      RegistryKey.Hive hive, String path, String name, Decoder<T> decoder) {
    Source source = source(hive, path, name);
    try {
      RegistryValue value =
          RegistryKey.read(hive, path, RegistryKey.View.BITS_64, key -> key.value(name));
      T decoded = value == null ? null : decoder.decode(value);
      return decoded == null ? Fact.absent(source) : Fact.known(decoded, source);
    } catch (NativeFailure e) {
      return e.fact();
    }
  }
}
