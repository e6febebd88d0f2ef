package io.github.goenv.probe.windows.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole keys; what probes of many keys are tested with. */
public interface RegistryReader {

  /**
   * Everything in one key.
   *
   * @param subkeys names of the keys below
   * @param values its values
   */
  record Content(List<String> subkeys, List<RegistryValue> values) {

    /** The value called {@code name}, letter case aside; null when there is none. */
    public @Nullable RegistryValue value(String name) {
      for (RegistryValue value : values) {
        if (value.name().equalsIgnoreCase(name)) {
          return value;
        }
      }
      return null;
    }
  }

  /**
   * Reads a key.
   *
   * @return null when there is no such key
   */
  @Nullable Content read(RegistryKey.Hive hive, String path) throws NativeFailure;

  /** This machine's registry, the 64 bit side. */
  static RegistryReader ofMachine() {
    return (hive, path) ->
        RegistryKey.read(
            hive, path, RegistryKey.View.BITS_64, key -> new Content(key.subkeys(), key.values()));
  }
}
