package io.github.goenv.probe.windows.antivirus;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.snapshot.windows.AntivirusProduct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecurityCentreStateTest {
  @ParameterizedTest
  @CsvSource({
    // 397568 = 0x61100: Defender on; 393472 = 0x60100: Defender off
    "Windows Defender,             397568,     true,  true",
    "Windows Defender,             393472,     false, true",
    // 266240 = 0x41000, 262144 = 0x40000: another product on, off; 0x41010: signatures out of date
    "Norton 360,                   266240,     true,  false",
    "Norton 360,                   262144,     false, false",
    "Norton 360,                   266256,     true,  false",
    // 0x42000 snoozed, 0x43000 expired
    "Bitdefender,                  270336,     false, false",
    "Bitdefender,                  274432,     false, false",
    "Microsoft Defender Antivirus, 266240,     true,  true",
    "Avast for Windows Defender,   266240,     true,  false",
    "'',                           4294967295, false, false",
    "'',                           0,          false, false",
  })
  void wordIsDecoded(String name, long state, boolean on, boolean microsoft) {
    assertThat(SecurityCentreState.product(name, state))
        .isEqualTo(new AntivirusProduct(name, state, on, microsoft));
  }
}
