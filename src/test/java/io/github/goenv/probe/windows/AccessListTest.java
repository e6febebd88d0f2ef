package io.github.goenv.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessListTest {
  private static final int ALLOW = 0;
  private static final int DENY = 1;
  private static final int MODIFY = 0x1301BF;
  private static final int READ = 0x1200A9;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Everyone may write,                S-1-1-0,      0, 1301BF, true",
    "Everyone may read,                 S-1-1-0,      0, 1200A9, false",
    "C:\\Go inherits Modify,            S-1-5-11,     0, 1301BF, true",
    "C:\\ lets users make directories,  S-1-5-11,     0, 4,      false",
    "Users may change permissions,      S-1-5-32-545, 0, 40000,  true",
    "Users may delete children,         S-1-5-32-545, 0, 40,     true",
    "generic write,                     S-1-1-0,      0, 40000000, true",
    "only for what is made later,       S-1-1-0,      B, 1301BF, false",
    "administrators,                    S-1-5-32-544, 0, 1F01FF, false",
    "a person,                          S-1-5-21-1-2-3-1001, 0, 1F01FF, false",
  })
  void oneEntry(String what, String sid, String flags, String mask, boolean expected) {
    byte[] acl = acl(ace(ALLOW, Integer.parseInt(flags, 16), (int) Long.parseLong(mask, 16), sid));
    assertThat(AccessList.everybodyMayChange(acl)).as(what).isEqualTo(expected);
  }

  @Test
  void whatIsDeniedFirstIsNotAllowedLater() {
    byte[] deny = ace(DENY, 0, MODIFY, "S-1-1-0");
    byte[] allow = ace(ALLOW, 0, MODIFY, "S-1-1-0");
    assertThat(AccessList.everybodyMayChange(acl(deny, allow))).isFalse();
    assertThat(AccessList.everybodyMayChange(acl(allow, deny))).isTrue();
    assertThat(AccessList.everybodyMayChange(acl(ace(DENY, 0, READ, "S-1-1-0"), allow))).isTrue();
  }

  @Test
  void whatEveryoneIsDeniedUsersMayNotEither() {
    byte[] everyone = ace(DENY, 0, MODIFY, "S-1-1-0");
    byte[] users = ace(DENY, 0, MODIFY, "S-1-5-32-545");
    assertThat(AccessList.everybodyMayChange(acl(everyone, ace(ALLOW, 0, MODIFY, "S-1-5-32-545"))))
        .isFalse();
    assertThat(AccessList.everybodyMayChange(acl(users, ace(ALLOW, 0, MODIFY, "S-1-1-0"))))
        .isTrue();
  }

  @Test
  void anEmptyListAllowsNobody() {
    assertThat(AccessList.everybodyMayChange(acl())).isFalse();
  }

  @Test
  void lengthsThatLieAreRefusedAndNothingElseEscapes() {
    byte[] sound = acl(ace(ALLOW, 0, READ, "S-1-5-11"), ace(ALLOW, 0, MODIFY, "S-1-1-0"));
    for (int end = 0; end < sound.length; end++) {
      byte[] cut = java.util.Arrays.copyOf(sound, end);
      assertThatThrownBy(() -> AccessList.everybodyMayChange(cut))
          .isInstanceOf(IllegalArgumentException.class);
    }
    Random random = new Random(20261123);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = sound.clone();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      try {
        AccessList.everybodyMayChange(bytes);
      } catch (IllegalArgumentException expected) {
        assertThat(expected).hasMessageContaining("entry");
      }
    }
  }

  private static byte[] acl(byte[]... entries) {
    int size = 8;
    for (byte[] entry : entries) {
      size += entry.length;
    }
    ByteBuffer acl = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    acl.put((byte) 2).put((byte) 0).putShort((short) size).putShort((short) entries.length);
    acl.putShort((short) 0);
    for (byte[] entry : entries) {
      acl.put(entry);
    }
    return acl.array();
  }

  private static byte[] ace(int type, int flags, int mask, String sid) {
    String[] parts = sid.split("-");
    int subs = parts.length - 3;
    int size = 8 + 8 + 4 * subs;
    ByteBuffer ace = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    ace.put((byte) type).put((byte) flags).putShort((short) size).putInt(mask);
    ace.put((byte) 1).put((byte) subs).put(new byte[] {0, 0, 0, 0, 0, Byte.parseByte(parts[2])});
    for (int i = 3; i < parts.length; i++) {
      ace.putInt((int) Long.parseLong(parts[i]));
    }
    return ace.array();
  }
}
