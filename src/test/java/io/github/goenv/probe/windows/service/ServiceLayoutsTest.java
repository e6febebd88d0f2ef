package io.github.goenv.probe.windows.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.goenv.probe.windows.api.Bytes;
import io.github.goenv.probe.windows.api.Sid;
import io.github.goenv.snapshot.service.TcpListener;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes and offsets, byte by byte, as the headers of the Windows SDK declare them. */
class ServiceLayoutsTest {
  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** SERVICE_STATUS_PROCESS: type, state, controls, two errors, two for waiting, process, flags. */
  @Test
  void serviceStatusProcess() {
    byte[] running =
        hex("10000000 04000000 05000000 00000000 00000000 00000000 00000000 D2040000 00000000");

    assertThat(running).hasSize(ServiceStatus.SIZE);
    assertThat(ServiceStatus.of(running)).isEqualTo(new ServiceStatus("running", 1234));
    assertThat(ServiceStatus.of(Bytes.of().u32(0x10, 1, 0, 0, 0, 0, 0, 0, 0).bytes()))
        .isEqualTo(new ServiceStatus("stopped", 0));
    assertThat(ServiceStatus.of(Bytes.of().u32(0x10, 8, 0, 0, 0, 0, 0, -1, 0).bytes()))
        .isEqualTo(new ServiceStatus("state 8", 4294967295L));
  }

  /** PROCESSENTRY32W: size, usage, id, heap (a pointer), module, threads, parent, class, flags. */
  @Test
  void processEntry() {
    byte[] name = Bytes.of().wide("svc.exe\0").bytes();
    byte[] wide =
        Arrays.copyOf(
            Bytes.of()
                .u32(568, 0, 77, 0) // padding before the pointer
                .u32(0, 0) // heap
                .u32(0, 3, 66, 8, 0)
                .then(name)
                .bytes(),
            ProcessEntry.size(8));
    byte[] narrow =
        Arrays.copyOf(
            Bytes.of().u32(556, 0, 77, 0, 0, 3, 66, 8, 0).then(name).bytes(), ProcessEntry.size(4));

    assertThat(ProcessEntry.size(8)).isEqualTo(568);
    assertThat(ProcessEntry.size(4)).isEqualTo(556);
    assertThat(ProcessEntry.of(wide, 8)).isEqualTo(new ProcessEntry(77, 66, "svc.exe"));
    assertThat(ProcessEntry.of(narrow, 4)).isEqualTo(new ProcessEntry(77, 66, "svc.exe"));
  }

  @Test
  void aNameThatFillsItsPlace() {
    byte[] entry =
        Bytes.of().u32(568, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0).wide("x".repeat(260)).u32(0).bytes();

    assertThat(ProcessEntry.of(entry, 8).name()).hasSize(260);
  }

  /** Port 6060 is 17AC in the order of networks; the state of a listener is 2. */
  @Test
  void tcpTables() {
    byte[] four =
        hex(
            "03000000"
                + "02000000 00000000 17AC0000 00000000 00000000 D2040000"
                + "02000000 7F000001 1F900000 00000000 00000000 D3040000"
                + "05000000 C0A80102 01BB0000 08080808 01BB0000 D2040000"); // established
    assertThat(TcpTable.listeners(four))
        .extracting(TcpListener::shown, TcpListener::process, TcpListener::loopback)
        .containsExactly(tuple("0.0.0.0:6060", 1234L, false), tuple("127.0.0.1:8080", 1235L, true));

    String any = "00".repeat(16);
    byte[] six =
        hex(
            "02000000"
                + (any + "00000000 17AC0000" + any + "00000000 00000000 02000000 D2040000")
                + ("00".repeat(15) + "01 00000000 17AD0000" + any + "00000000 00000000 02000000")
                + "D2040000");
    assertThat(TcpTable.listeners6(six))
        .extracting(TcpListener::shown, TcpListener::process, TcpListener::loopback)
        .containsExactly(tuple("[::]:6060", 1234L, false), tuple("[::1]:6061", 1234L, true));
  }

  @Test
  void tablesThatSayMoreThanTheyHave() {
    assertThat(TcpTable.listeners(hex("FFFFFFFF 02000000"))).isEmpty();
    assertThat(TcpTable.listeners(new byte[0])).isEmpty();
    assertThat(TcpTable.listeners6(hex("02000000"))).isEmpty();
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] table = new byte[random.nextInt(200)];
      random.nextBytes(table);
      TcpTable.listeners(table);
      TcpTable.listeners6(table);
    }
  }

  /** AUTHZ_ACCESS_REQUEST and AUTHZ_ACCESS_REPLY. */
  @Test
  void accessCheck() {
    assertThat(AuthzLayout.request(0x02000000, 8)).isEqualTo(hex("00000002" + "00".repeat(36)));
    assertThat(AuthzLayout.request(0x02000000, 4)).isEqualTo(hex("00000002" + "00".repeat(16)));
    assertThat(AuthzLayout.reply(0x1122334455667788L, 2, 3, 8))
        .isEqualTo(hex("01000000 00000000 8877665544332211 0200000000000000 0300000000000000"));
    assertThat(AuthzLayout.reply(0x11223344, 2, 3, 4))
        .isEqualTo(hex("01000000 44332211 02000000 03000000"));
  }

  /** SID_AND_ATTRIBUTES with SE_GROUP_ENABLED, and where TOKEN_GROUPS has its pointers. */
  @Test
  void groups() {
    assertThat(AuthzLayout.enabled(List.of(1L, 2L), 8))
        .isEqualTo(hex("0100000000000000 0400000000000000 0200000000000000 0400000000000000"));
    assertThat(AuthzLayout.enabled(List.of(1L), 4)).isEqualTo(hex("01000000 04000000"));
    assertThat(AuthzLayout.group(0, 8)).isEqualTo(8);
    assertThat(AuthzLayout.group(2, 8)).isEqualTo(40);
    assertThat(AuthzLayout.group(2, 4)).isEqualTo(20);
  }

  /** LSA_OBJECT_ATTRIBUTES and LSA_UNICODE_STRING, whose lengths are bytes. */
  @Test
  void policy() {
    assertThat(AuthzLayout.objectAttributes(8)).isEqualTo(hex("30000000" + "00".repeat(44)));
    assertThat(AuthzLayout.objectAttributes(4)).isEqualTo(hex("18000000" + "00".repeat(20)));
    assertThat(AuthzLayout.unicode(19, 5, 8)).isEqualTo(hex("2600 2800 00000000 0500000000000000"));
    assertThat(AuthzLayout.unicode(19, 5, 4)).isEqualTo(hex("2600 2800 05000000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S-1-1-0",
        "S-1-5-18",
        "S-1-5-32-544",
        "S-1-5-21-4294967295-1004336348-725345543-1001",
        "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"
      })
  void sidsThereAndBack(String sid) {
    byte[] bytes = Sid.bytes(sid);
    assertThat(Sid.text(bytes)).isEqualTo(sid);
    assertThat(Sid.length(bytes[1])).isEqualTo(bytes.length);
  }

  /** As Windows has them: TrustedInstaller owns its files; Dhcp, by sc showsid. */
  @ParameterizedTest
  @CsvSource({
    "TrustedInstaller, S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",
    "trustedinstaller, S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464",
    "Dhcp, S-1-5-80-2940520708-3855866260-481812779-327648279-1710889582",
  })
  void sidsOfServices(String service, String sid) {
    assertThat(ServiceSid.of(service)).isEqualTo(sid);
  }
}
