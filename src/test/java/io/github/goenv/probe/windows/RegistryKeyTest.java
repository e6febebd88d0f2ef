package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.RegistryKey.Hive;
import io.github.goenv.probe.windows.api.RegistryKey.Question;
import io.github.goenv.probe.windows.api.RegistryKey.View;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key that is opened is closed, once, however the reading of it ends. */
class RegistryKeyTest {

  /** Counts what is opened and closed. */
  private static final class Counting implements RegistryKey.Keys {
    private final int status;
    private final List<Integer> accesses = new ArrayList<>();
    private final List<Pointer> open = new ArrayList<>();
    private int closed;
    private boolean closeFails;

    Counting(int status) {
      this.status = status;
    }

    @Override
    public int open(Pointer root, String path, int access, PointerByReference opened) {
      accesses.add(access);
      if (status == 0) {
        Pointer key = Pointer.createConstant(0x1000L + accesses.size());
        opened.setValue(key);
        open.add(key);
      }
      return status;
    }

    @Override
    public void close(Pointer key) throws NativeFailure {
      assertThat(open.remove(key)).as("it was open").isTrue();
      closed++;
      if (closeFails) {
        throw NativeFailure.missing("advapi32.dll", "RegCloseKey");
      }
    }
  }

  private static <T> T read(Counting keys, Question<T> question) throws NativeFailure {
    return RegistryKey.read(keys, Hive.CURRENT_USER, "Software\\X", View.BITS_64, question);
  }

  private static void assertClosed(Counting keys, int times) {
    assertThat(keys.open).isEmpty();
    assertThat(keys.closed).isEqualTo(times);
  }

  @Test
  void afterAnAnswer() throws NativeFailure {
    Counting keys = new Counting(0);
    String path = read(keys, RegistryKey::path);
    Object nothing = read(keys, key -> null);
    assertThat(path).isEqualTo("HKCU\\Software\\X");
    assertThat(nothing).isNull();
    assertClosed(keys, 2);
  }

  @Test
  void whetherOrNotClosingSucceeds() throws NativeFailure {
    Counting keys = new Counting(0);
    keys.closeFails = true;
    String path = read(keys, RegistryKey::path);
    assertThat(path).isNotNull();
    assertClosed(keys, 1);
  }

  @Test
  void afterAFailureOfWindows() {
    Counting keys = new Counting(0);
    NativeFailure failure = NativeFailure.error("RegEnumValueW", 5, "x");
    assertThatThrownBy(
            () ->
                read(
                    keys,
                    key -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertClosed(keys, 1);
  }

  @Test
  void afterAnythingElse() {
    Counting keys = new Counting(0);
    assertThatThrownBy(
            () ->
                read(
                    keys,
                    key -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(StackOverflowError.class);
    assertClosed(keys, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void whatIsNotThereIsNotClosed(int status) throws NativeFailure {
    Counting keys = new Counting(status);
    String path = read(keys, RegistryKey::path);
    assertThat(path).isNull();
    assertClosed(keys, 0);
  }

  @Test
  void whatDoesNotOpenIsNotClosed() {
    Counting keys = new Counting(NativeFailure.ACCESS_DENIED);
    assertThatThrownBy(() -> read(keys, RegistryKey::path))
        .isInstanceOf(NativeFailure.class)
        .hasMessageContaining("HKCU\\Software\\X");
    assertClosed(keys, 0);
  }

  /** KEY_READ is 0x20019, KEY_WOW64_64KEY 0x100, KEY_WOW64_32KEY 0x200 (winnt.h). */
  @Test
  void aKeyIsOpenedForReadingAlone() throws NativeFailure {
    Counting keys = new Counting(0);
    for (View view : View.values()) {
      RegistryKey.read(keys, Hive.LOCAL_MACHINE, "X", view, key -> null);
    }
    assertThat(keys.accesses).containsExactly(0x20019, 0x20119, 0x20219);
    assertClosed(keys, 3);
  }
}
