package io.github.goenv.probe.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import io.github.goenv.snapshot.service.LogonAccount.LogonRight;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Who may log on as a service, by the local security policy (LSA). */
final class LogonRights {
  private static final NativeFunction OPEN = new NativeFunction("advapi32", "LsaOpenPolicy");
  private static final NativeFunction HOLDERS =
      new NativeFunction("advapi32", "LsaEnumerateAccountsWithUserRight");
  private static final NativeFunction FREE = new NativeFunction("advapi32", "LsaFreeMemory");
  private static final NativeFunction CLOSE = new NativeFunction("advapi32", "LsaClose");

  /** POLICY_LOOKUP_NAMES and POLICY_VIEW_LOCAL_INFORMATION of ntsecapi.h. */
  private static final int ACCESS = 0x800 | 0x1;

  private static final int STATUS_ACCESS_DENIED = 0xC0000022;
  private static final int STATUS_NO_MORE_ENTRIES = 0x8000001A;
  private static final int STATUS_NOT_FOUND = 0xC0000034;
  private static final int MOST = 10_000;

  private LogonRights() {}

  /**
   * The right of an account that has these SIDs: its own, and those of its groups. Unknown when
   * nobody at all has it: Windows gives it to {@code NT SERVICE\ALL SERVICES} from the start, so
   * nothing of the policy was seen.
   */
  static Fact<LogonRight> of(List<String> sids) {
    try {
      Pointer policy = open();
      try {
        List<String> holders = holders(policy, "SeServiceLogonRight");
        if (holders.isEmpty()) {
          return Fact.unknown(
              Text.of("service.fact.no-holders"), Text.of("service.fact.no-holders.remedy"));
        }
        List<String> denied = holders(policy, "SeDenyServiceLogonRight");
        return Fact.known(
            new LogonRight(common(holders, sids), common(denied, sids)),
            Source.of(Source.Kind.API, "LsaEnumerateAccountsWithUserRight"));
      } finally {
        CLOSE.call(policy);
      }
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private static List<String> common(List<String> holders, List<String> sids) {
    List<String> common = new ArrayList<>(sids);
    common.retainAll(holders);
    return common;
  }

  private static Pointer open() throws NativeFailure {
    byte[] attributes = AuthzLayout.objectAttributes(Native.POINTER_SIZE);
    PointerByReference policy = new PointerByReference();
    try (Memory block = new Memory(attributes.length)) {
      block.write(0, attributes, 0, attributes.length);
      require(OPEN, OPEN.call(null, block, ACCESS, policy), "");
      return policy.getValue();
    }
  }

  private static List<String> holders(Pointer policy, String right) throws NativeFailure {
    PointerByReference found = new PointerByReference();
    IntByReference count = new IntByReference();
    try (Memory text = new Memory(2L * (right.length() + 1));
        Memory name = new Memory(2L * Native.POINTER_SIZE)) {
      text.setWideString(0, right);
      byte[] unicode =
          AuthzLayout.unicode(right.length(), Pointer.nativeValue(text), Native.POINTER_SIZE);
      name.write(0, unicode, 0, unicode.length);
      int status = HOLDERS.call(policy, name, found, count);
      if (status == STATUS_NO_MORE_ENTRIES || status == STATUS_NOT_FOUND) {
        return List.of();
      }
      require(HOLDERS, status, right);
    }
    List<String> holders = new ArrayList<>();
    Pointer array = found.getValue();
    if (array == null) {
      return holders;
    }
    try {
      for (int i = 0; i < Math.min(MOST, count.getValue()); i++) {
        String sid = SidMemory.read(array.getPointer((long) i * Native.POINTER_SIZE));
        if (sid != null) {
          holders.add(sid);
        }
      }
    } finally {
      FREE.call(array);
    }
    return holders;
  }

  private static void require(NativeFunction function, int status, String subject)
      throws NativeFailure {
    if (status == STATUS_ACCESS_DENIED) {
      throw function.failure(NativeFailure.ACCESS_DENIED, subject);
    }
    if (status != 0) {
      throw function.failure(status, subject);
    }
  }
}
