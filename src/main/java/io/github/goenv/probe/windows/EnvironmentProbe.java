package io.github.goenv.probe.windows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.Handle;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.RegistryValue;
import io.github.goenv.probe.windows.api.Token;
import io.github.goenv.snapshot.ScopedValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the variables that are stored, and those a new process would get. */
final class EnvironmentProbe {
  /** The user's variables, below HKCU. */
  static final String USER = "Environment";

  /** The machine's variables, below HKLM. */
  static final String MACHINE = "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment";

  private static final NativeFunction CREATE =
      new NativeFunction("userenv", "CreateEnvironmentBlock");
  private static final NativeFunction DESTROY =
      new NativeFunction("userenv", "DestroyEnvironmentBlock");

  /** Characters of a block; each variable has 32,767 at most and there are some hundreds. */
  private static final int MOST_CHARS = 1 << 22;

  private EnvironmentProbe() {}

  static Fact<Map<String, ScopedValue>> user() {
    return stored(Hive.CURRENT_USER, USER, Source.Kind.USER_REGISTRY);
  }

  static Fact<Map<String, ScopedValue>> machine() {
    return stored(Hive.LOCAL_MACHINE, MACHINE, Source.Kind.MACHINE_REGISTRY);
  }

  /** Values of other types than text are no variables: Windows excludes them from every block. */
  private static Fact<Map<String, ScopedValue>> stored(Hive hive, String path, Source.Kind kind) {
    Source source = Source.of(kind, hive.shortName() + "\\" + path);
    try {
      List<RegistryValue> all =
          RegistryKey.read(hive, path, RegistryKey.View.OWN, RegistryKey::values);
      if (all == null) {
        return Fact.absent(source);
      }
      Map<String, ScopedValue> values = new LinkedHashMap<>();
      for (RegistryValue value : all) {
        String text = value.text();
        if (text != null && !value.name().isEmpty()) {
          values.put(value.name(), new ScopedValue(text, value.expandable()));
        }
      }
      return Fact.known(values, source);
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  static Fact<Map<String, String>> fresh() {
    PointerByReference block = new PointerByReference();
    try (Handle token = Token.open(Token.QUERY | Token.DUPLICATE)) {
      CREATE.check("", block, token.value(), 0);
      Pointer chars = block.getValue();
      try {
        return Fact.known(
            EnvironmentBlock.parse(text(chars)),
            Source.of(Source.Kind.API, "CreateEnvironmentBlock"));
      } finally {
        DESTROY.call(chars);
      }
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  /** The block up to its two NULs; nothing behind them is read. */
  private static String text(Pointer block) {
    StringBuilder text = new StringBuilder();
    char last = 1;
    for (long at = 0; at < MOST_CHARS; at++) {
      char c = block.getChar(at * 2);
      if (c == 0 && last == 0) {
        break;
      }
      text.append(c);
      last = c;
    }
    return text.toString();
  }
}
