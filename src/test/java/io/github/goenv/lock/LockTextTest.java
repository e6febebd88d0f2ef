package io.github.goenv.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.filetree.NameText;
import io.github.goenv.verify.ToolchainId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read, and nothing else is. */
class LockTextTest {
  private static final String TEXT =
      """
      goenv.lock 1
      expect version 1.26
      expect env A=b=c
      expect env B=
      expect off-project GOCACHE
      expect local GOROOT

      toolchain go1.26.8 linux/amd64
      sum h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=
      root 5641d54c4f2e6a5485df1393f3ba14f76c85f1c025b2e8e5aa7dcd16f8b2d9e5
      d 745192ad003afc5963385933bd265626b6e5c1a1f1c8e5b529c178b19ae8113a  bin
      d 745192ad003afc5963385933bd265626b6e5c1a1f1c8e5b529c178b19ae8113a  src/a b%09

      toolchain go1.27rc1 windows/arm64
      sum h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=
      root 5641d54c4f2e6a5485df1393f3ba14f76c85f1c025b2e8e5aa7dcd16f8b2d9e5
      """;

  @Test
  void whatIsReadIsWrittenAgain() throws Exception {
    Lock lock = LockText.read(TEXT);

    assertThat(LockText.of(lock)).isEqualTo(TEXT);
    assertThat(lock.expected())
        .isEqualTo(
            new Expected(
                "1.26", Map.of("A", "b=c", "B", ""), List.of("GOCACHE"), List.of("GOROOT")));
    assertThat(lock.versions("windows", "arm64")).containsExactly("go1.27rc1");
    assertThat(lock.versions("windows", "amd64")).isEmpty();
    assertThat(lock.of(new ToolchainId("go1.26.8", "linux", "amd64"))).isNotNull();
    assertThat(lock.of(new ToolchainId("go1.26.9", "linux", "amd64"))).isNull();
    assertThat(LockText.read(LockText.of(Lock.EMPTY))).isEqualTo(Lock.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "expect version 1.26|expect  version 1.26",
        "expect env A=b=c|expect env =b",
        "expect local GOROOT|expect local GOROOT\n",
        "expect local GOROOT|expect local GOROOT\n# a comment",
        "expect env A=b=c\nexpect env B=|expect env B=\nexpect env A=b=c",
        "go1.26.8 linux/amd64|go1.26.8 linux-amd64",
        "go1.26.8 linux/amd64|1.26.8 linux/amd64",
        "sum h1:ZOmGe1|sum h1:ZOmGe",
        "root 5641d5|root 5641D5",
        "root 5641|rot 5641",
        "d 745192ad|d 745192a",
        "113a  bin|113a bin",
        "src/a b%09|src/a b\t",
        "src/a b%09|src/a b%9",
        "src/a b%09|src/a b%41",
        "  src/a b%09|  bin",
        "go1.26.8 linux/amd64|go1.26.8 zos/s390x",
        "\n\ntoolchain go1.27rc1|\ntoolchain go1.27rc1",
      })
  void nothingElseIsRead(String change) {
    String[] both = change.split("\\|", -1);
    assertThat(TEXT).contains(both[0]);
    String other = TEXT.replaceFirst(java.util.regex.Pattern.quote(both[0]), both[1]);
    assertThatThrownBy(() -> LockText.read(other)).isInstanceOf(BadLock.class);
  }

  @Test
  void noPartOfItIsRead() {
    String[] lines = TEXT.split("\n", -1);
    int read = 0;
    for (int i = 0; i < TEXT.length(); i++) {
      try {
        LockText.read(TEXT.substring(0, i));
        read++;
      } catch (BadLock e) {
        assertThat(e.reason()).isNotNull();
      }
    }
    assertThat(read).as("whole lines, where a toolchain is whole").isLessThan(lines.length);
  }

  @Test
  void eachNameHasOneText() {
    Random random = new Random(3);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(6)];
      random.nextBytes(bytes);
      if (random.nextBoolean()) {
        for (int j = 0; j < bytes.length; j++) {
          bytes[j] = (byte) "a%2\t\n\u00c3\u00bc\u007f/".charAt(random.nextInt(9));
        }
      }
      FileName name = FileName.of(bytes);
      String text = NameText.of(name);
      assertThat(text.chars()).allMatch(c -> c >= ' ' && c != 0x7f);
      assertThat(NameText.parse(text)).isEqualTo(name);
    }
  }

  @Test
  void systemsAreReplacedAsAWhole() throws Exception {
    Lock lock = LockText.read(TEXT);
    List<LockedToolchain> read = new ArrayList<>();
    for (String version : List.of("go1.27.0", "go1.26.9")) {
      read.add(
          new LockedToolchain(
              new ToolchainId(version, "linux", "amd64"),
              lock.toolchains().get(0).sum(),
              lock.toolchains().get(0).root(),
              new LinkedHashMap<>()));
    }
    Lock next = lock.with(Expected.NOTHING, read);

    assertThat(LockText.of(next).lines().filter(line -> line.startsWith("toolchain ")))
        .containsExactly(
            "toolchain go1.26.9 linux/amd64",
            "toolchain go1.27.0 linux/amd64",
            "toolchain go1.27rc1 windows/arm64");
    assertThat(LockText.read(LockText.of(next))).isEqualTo(next);
  }
}
