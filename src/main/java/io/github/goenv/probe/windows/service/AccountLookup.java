package io.github.goenv.probe.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.probe.windows.api.WideBuffer;
import org.jspecify.annotations.Nullable;

/** Finds the SID of an account (LookupAccountNameW). */
final class AccountLookup {
  private static final NativeFunction LOOK_UP =
      new NativeFunction("advapi32", "LookupAccountNameW");
  private static final NativeFunction COMPUTER = new NativeFunction("kernel32", "GetComputerNameW");

  /** SECURITY_MAX_SID_SIZE of winnt.h. */
  private static final int SID_BYTES = 68;

  private static final int DOMAIN_CHARS = 1024;
  private static final int COMPUTER_CHARS = 64;

  private AccountLookup() {}

  /** The SID of an account as {@code ObjectName} has it. */
  static Fact<String> sid(String name, Source source) {
    String own = AccountNames.sid(name);
    if (own != null) {
      return Fact.known(own, source);
    }
    String full = AccountNames.full(name, computer());
    try (Memory sid = new Memory(SID_BYTES);
        WideBuffer domain = new WideBuffer(DOMAIN_CHARS)) {
      sid.clear();
      LOOK_UP.check(
          full,
          null,
          new WString(full),
          sid,
          new IntByReference(SID_BYTES),
          domain.memory(),
          new IntByReference(DOMAIN_CHARS),
          new IntByReference());
      String text = SidMemory.read(sid);
      if (text == null) {
        throw LOOK_UP.failure(0, full);
      }
      return Fact.known(text, Source.of(Source.Kind.API, "LookupAccountNameW"));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private static @Nullable String computer() {
    try (WideBuffer name = new WideBuffer(COMPUTER_CHARS)) {
      COMPUTER.check("", name.memory(), new IntByReference(COMPUTER_CHARS));
      return name.text();
    } catch (NativeFailure e) {
      return null;
    }
  }
}
