package io.github.goenv.probe.windows.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudRootKeyTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          OneDrive!S-1-5-21-1111-2222-3333-1001!Personal,  OneDrive, Personal
          OneDrive!S-1-5-21-1-2-3-500!Business1|0a1b!x,    OneDrive, Business1|0a1b!x
          OneDrive!s-1-5-18!Personal,                      OneDrive,           Personal
          Dropbox!S-1-5-21-1-2-3-1001,                     Dropbox, ''
          iCloudDrive!S-1-5-21-1-2-3-1001!,                iCloudDrive, ''
          WPS,                                             WPS,                  ''
          Nextcloud!{6d0f}!work,                           Nextcloud,                  {6d0f}!work
          Odd!S-1-!x,                                      Odd,                  S-1-!x
          Odd!S-1-5-x!x,                                   Odd,                  S-1-5-x!x
          !S-1-5-18!x,                                     '',           x
          ''  ,                                            '',                  ''
          """)
  void namesAreTakenApart(String name, String provider, String account) {
    assertThat(CloudRootKey.parse(name)).isEqualTo(new CloudRootKey(provider, account));
  }

  @Test
  void everyNameHasAProvider() {
    Random random = new Random(7);
    String alphabet = "S-15!!\0\uD800aé ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        name.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      CloudRootKey key = CloudRootKey.parse(name.toString());
      assertThat(name.toString()).startsWith(key.provider()).endsWith(key.account());
    }
  }
}
