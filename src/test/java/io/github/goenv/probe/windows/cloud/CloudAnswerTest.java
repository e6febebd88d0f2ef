package io.github.goenv.probe.windows.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.fact.Fact;
import io.github.goenv.snapshot.windows.SyncRoot;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudAnswerTest {
  private static final String PATH = "C:\\Users\\mia\\OneDrive\\src";

  /** The structure written member by member with C's natural alignment, as cfapi.h declares it. */
  private static ByteBuffer structure(int status, String name, String version) {
    ByteBuffer out = ByteBuffer.wrap(new byte[2048]).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(status);
    wide(out, name);
    wide(out, version);
    return out;
  }

  private static void wide(ByteBuffer out, String text) {
    for (int i = 0; i < 256; i++) {
      out.putChar(i < text.length() ? text.charAt(i) : '\0');
    }
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static Fact<SyncRoot> ok(ByteBuffer buffer, int returned) {
    return CloudAnswer.of(PATH, 0, bytes(buffer), returned);
  }

  @Test
  void layoutIsThatOfTheHeader() {
    ByteBuffer out = structure(1, "OneDrive", "23.1");
    assertThat(out.position()).isEqualTo(CloudProviderInfo.SIZE).isEqualTo(1028);
    assertThat(CloudProviderInfo.STATUS).isZero();
    assertThat(CloudProviderInfo.NAME).isEqualTo(Integer.BYTES);
    assertThat(CloudProviderInfo.VERSION).isEqualTo(Integer.BYTES + 256 * Character.BYTES);
    assertThat(CloudProviderInfo.CLASS).isEqualTo(2);
  }

  @Test
  void rootIsDecoded() {
    Fact<SyncRoot> fact = ok(structure(0xC0000002, "iCloudDrive ☁", "15.0.215.0"), 1028);
    assertThat(fact.orNull()).isEqualTo(new SyncRoot("iCloudDrive ☁", "15.0.215.0", 0xC0000002L));
    assertThat(((Fact.Known<SyncRoot>) fact).source()).hasToString("api:CfGetSyncRootInfoByPath");
  }

  @Test
  void namesWithoutNulEndWithTheirField() {
    SyncRoot root = ok(structure(1, "n".repeat(256), "v".repeat(256)), 1028).orNull();
    assertThat(root).isEqualTo(new SyncRoot("n".repeat(256), "v".repeat(256), 1));
  }

  @Test
  void unpairedSurrogatesAreReplaced() {
    assertThat(ok(structure(1, "a\uD800b\uDC00", ""), 1028).orNull())
        .isEqualTo(new SyncRoot("a\uFFFDb\uFFFD", "", 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 3, 4, 516, 1027, 2049, Integer.MAX_VALUE})
  void lengthThatCannotBeIsUnknown(int returned) {
    assertThat(ok(structure(1, "OneDrive", "23.1"), returned))
        .isInstanceOfSatisfying(
            Fact.Unknown.class,
            unknown -> assertThat(unknown.reason().key()).isEqualTo("cloud.fact.malformed"));
  }

  @ParameterizedTest
  @CsvSource({
    "80070186, absent", // ERROR_CLOUD_FILE_NOT_UNDER_SYNC_ROOT
    "80070178, absent", // ERROR_NOT_A_CLOUD_FILE
    "80070001, cloud.fact.no-filter", // ERROR_INVALID_FUNCTION
    "80070002, cloud.fact.vanished", // ERROR_FILE_NOT_FOUND
    "80070003, cloud.fact.vanished", // ERROR_PATH_NOT_FOUND
    "80070005, cloud.fact.denied", // ERROR_ACCESS_DENIED
    "8007016A, cloud.fact.failed", // ERROR_CLOUD_FILE_PROVIDER_NOT_RUNNING
    "80070057, cloud.fact.failed", // E_INVALIDARG
    "8007007A, cloud.fact.failed", // ERROR_INSUFFICIENT_BUFFER
    "80004001, cloud.fact.failed", // E_NOTIMPL
    "00000001, cloud.fact.failed", // S_FALSE is no answer either
    "00000186, cloud.fact.failed", // the bare Win32 number is no HRESULT of ours
  })
  void resultsMean(String code, String meaning) {
    int result = Integer.parseUnsignedInt(code, 16);
    Fact<SyncRoot> fact =
        CloudAnswer.of(PATH, result, bytes(structure(1, "OneDrive", "23.1")), 1028);
    if (fact instanceof Fact.Unknown<SyncRoot> unknown) {
      assertThat(unknown.reason().key()).isEqualTo(meaning);
      assertThat(unknown.reason().args()).containsEntry("path", PATH);
      if (meaning.equals("cloud.fact.failed")) {
        assertThat(unknown.reason().args()).containsEntry("code", "0x" + code);
      }
    } else {
      assertThat(fact).isInstanceOf(Fact.Absent.class);
      assertThat(meaning).isEqualTo("absent");
    }
  }

  @Test
  void noBytesMakeItFail() {
    Random random = new Random(20_261_123);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(4) == 0 ? random.nextInt(3000) : 2048];
      random.nextBytes(bytes);
      if (random.nextBoolean()) {
        Arrays.fill(bytes, 0, Math.min(bytes.length, random.nextInt(1100)), (byte) 0);
      }
      int returned = random.nextInt(4) == 0 ? random.nextInt() : random.nextInt(3000);
      SyncRoot root = CloudAnswer.of(PATH, 0, bytes, returned).orNull();
      assertThat(root != null).isEqualTo(returned >= 1028 && returned <= bytes.length);
      if (root != null) {
        assertThat(root.provider().length()).isLessThanOrEqualTo(256);
        assertThat(root.provider()).doesNotContain("\0");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(root.provider())).isTrue();
        assertThat(root.status()).isBetween(0L, 0xFFFFFFFFL);
      }
    }
  }
}
