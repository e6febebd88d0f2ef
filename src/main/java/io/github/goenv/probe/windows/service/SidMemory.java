package io.github.goenv.probe.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.github.goenv.probe.windows.api.Sid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SIDs where functions of Windows can read them. */
final class SidMemory implements AutoCloseable {
  private final List<Memory> sids = new ArrayList<>();
  private final Memory list;

  /** Those of an array of SID_AND_ATTRIBUTES. */
  SidMemory(List<String> texts) {
    List<Long> addresses = new ArrayList<>();
    for (String text : texts) {
      Memory sid = one(text);
      sids.add(sid);
      addresses.add(Pointer.nativeValue(sid));
    }
    byte[] bytes = AuthzLayout.enabled(addresses, Native.POINTER_SIZE);
    list = new Memory(Math.max(1, bytes.length));
    list.write(0, bytes, 0, bytes.length);
  }

  /** A single SID. */
  static Memory one(String text) {
    byte[] bytes = Sid.bytes(text);
    Memory sid = new Memory(bytes.length);
    sid.write(0, bytes, 0, bytes.length);
    return sid;
  }

  /** The SID that Windows has at a place; null when it is none. */
  static @Nullable String read(@Nullable Pointer sid) {
    return sid == null ? null : Sid.text(sid.getByteArray(0, Sid.length(sid.getByte(1))));
  }

  /** The array; null when it is empty. */
  @Nullable Pointer array() {
    return sids.isEmpty() ? null : list;
  }

  int count() {
    return sids.size();
  }

  @Override
  public void close() {
    list.close();
    for (Memory sid : sids) {
      sid.close();
    }
  }
}
