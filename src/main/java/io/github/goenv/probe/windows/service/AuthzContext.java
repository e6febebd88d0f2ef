package io.github.goenv.probe.windows.service;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.NativeFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do, as Authz computes it. Microsoft names it in place of
 * GetEffectiveRightsFromAcl, which knows no rights of owners and fails with an inherited entry that
 * denies.
 */
final class AuthzContext implements AutoCloseable {
  private static final NativeFunction MANAGER =
      new NativeFunction("authz", "AuthzInitializeResourceManager");
  private static final NativeFunction FREE_MANAGER =
      new NativeFunction("authz", "AuthzFreeResourceManager");
  private static final NativeFunction FROM_SID =
      new NativeFunction("authz", "AuthzInitializeContextFromSid");
  private static final NativeFunction ADD = new NativeFunction("authz", "AuthzAddSidsToContext");
  private static final NativeFunction FREE = new NativeFunction("authz", "AuthzFreeContext");
  private static final NativeFunction INFORMATION =
      new NativeFunction("authz", "AuthzGetInformationFromContext");
  private static final NativeFunction CHECK = new NativeFunction("authz", "AuthzAccessCheck");

  private static final int NO_AUDIT = 1; // AUTHZ_RM_FLAG_NO_AUDIT
  private static final int SKIP_TOKEN_GROUPS = 2;
  private static final int GROUPS_SIDS = 2; // AuthzContextInfoGroupsSids
  private static final int MAXIMUM_ALLOWED = 0x02000000;
  private static final int MOST_GROUPS = 1 << 20;

  private final Pointer manager;
  private final Pointer context;

  private AuthzContext(Pointer manager, Pointer context) {
    this.manager = manager;
    this.context = context;
  }

  /**
   * For an account.
   *
   * @param alone whether its groups are all in {@code groups}; else Windows adds those that it is a
   *     member of, which for an account of a domain may take its controller
   * @param restricted SIDs of which one must have a right too; none for an unrestricted token
   */
  static AuthzContext of(String sid, boolean alone, List<String> groups, List<String> restricted)
      throws NativeFailure {
    PointerByReference manager = new PointerByReference();
    MANAGER.check("", NO_AUDIT, null, null, null, null, manager);
    Pointer made = manager.getValue();
    try {
      return new AuthzContext(made, context(made, sid, alone, groups, restricted));
    } catch (NativeFailure e) {
      free(FREE_MANAGER, made);
      throw e;
    }
  }

  private static Pointer context(
      Pointer manager, String sid, boolean alone, List<String> groups, List<String> restricted)
      throws NativeFailure {
    PointerByReference plain = new PointerByReference();
    try (Memory user = SidMemory.one(sid);
        SidMemory more = new SidMemory(groups);
        SidMemory limits = new SidMemory(restricted)) {
      // The identifier is a LUID by value: eight bytes.
      FROM_SID.check(sid, alone ? SKIP_TOKEN_GROUPS : 0, user, manager, null, 0L, null, plain);
      try {
        PointerByReference whole = new PointerByReference();
        ADD.check(
            sid,
            plain.getValue(),
            more.array(),
            more.count(),
            limits.array(),
            limits.count(),
            whole);
        return whole.getValue();
      } finally {
        free(FREE, plain.getValue());
      }
    }
  }

  /** The SIDs of all groups. */
  List<String> groups() throws NativeFailure {
    IntByReference needed = new IntByReference();
    INFORMATION.call(context, GROUPS_SIDS, 0, needed, null);
    int size = needed.getValue();
    if (size <= 0 || size > MOST_GROUPS) {
      throw INFORMATION.failure(Native.getLastError(), "AuthzContextInfoGroupsSids");
    }
    try (Memory buffer = new Memory(size)) {
      INFORMATION.check("AuthzContextInfoGroupsSids", context, GROUPS_SIDS, size, needed, buffer);
      List<String> groups = new ArrayList<>();
      int count = buffer.getInt(0);
      for (int i = 0; i < count; i++) {
        int at = AuthzLayout.group(i, Native.POINTER_SIZE);
        if (at + Native.POINTER_SIZE > size) {
          break;
        }
        String sid = SidMemory.read(buffer.getPointer(at));
        if (sid != null) {
          groups.add(sid);
        }
      }
      return groups;
    }
  }

  /** The rights by a security descriptor; 0 for none. */
  int granted(Pointer descriptor, String subject) throws NativeFailure {
    byte[] request = AuthzLayout.request(MAXIMUM_ALLOWED, Native.POINTER_SIZE);
    try (Memory results = new Memory(12);
        Memory asked = new Memory(request.length);
        Memory reply = new Memory(4L * Native.POINTER_SIZE)) {
      results.clear();
      asked.write(0, request, 0, request.length);
      long at = Pointer.nativeValue(results);
      byte[] place = AuthzLayout.reply(at, at + 4, at + 8, Native.POINTER_SIZE);
      reply.write(0, place, 0, place.length);
      CHECK.check(subject, 0, context, asked, null, descriptor, null, 0, reply, null);
      return results.getInt(0);
    }
  }

  private static void free(NativeFunction function, @Nullable Pointer handle) {
    try {
      function.call(handle);
    } catch (NativeFailure e) {
      // authz without it: there is nothing to be done.
    }
  }

  @Override
  public void close() {
    free(FREE, context);
    free(FREE_MANAGER, manager);
  }
}
