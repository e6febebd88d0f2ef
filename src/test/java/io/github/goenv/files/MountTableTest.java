package io.github.goenv.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.files.MountTable.Mount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MountTableTest {
  private static final String TEXT =
      """
      22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
      30 22 0:27 / /tmp rw,nosuid,noexec shared:2 master:7 - tmpfs none rw
      31 30 0:28 / /tmp/with\\040space rw - fuse.rclone gdrive:a\\040b rw,user_id=0
      32 22 0:29 /x /home rw,relatime - nfs server:/home rw,vers=3,nolock,local_lock=all
      not of this form
      33 22 0:30 / /cut rw
      """;

  private static String point(String text, String path) {
    Mount mount = MountTable.of(text).holding(path);
    return mount == null ? null : mount.point();
  }

  @Test
  void aMountIsFoundByItsLongestPoint() {
    assertThat(point(TEXT, "/tmp")).isEqualTo("/tmp");
    assertThat(point(TEXT, "/tmp/a/b")).isEqualTo("/tmp");
    assertThat(point(TEXT, "/tmpfile")).isEqualTo("/");
    assertThat(point(TEXT, "/tmp/with space/a")).isEqualTo("/tmp/with space");
    assertThat(point(TEXT, "C:\\x")).isNull();
    assertThat(MountTable.of(TEXT).all()).hasSize(4);
  }

  @Test
  void ofSeveralAtOnePlaceTheLastCounts() {
    String twice = TEXT + "40 22 0:31 / /tmp rw - tmpfs none rw\n";

    assertThat(String.valueOf(MountTable.of(twice).holding("/tmp/x")))
        .doesNotContain("noexec")
        .contains("tmpfs");
  }

  @Test
  void optionsOfTheMountAndOfTheFileSystem() {
    Mount mount = MountTable.of(TEXT).holding("/home/user");

    assertThat(mount).isNotNull();
    assertThat(mount.type() + " " + mount.source()).isEqualTo("nfs server:/home");
    assertThat(mount.has("nolock") && mount.has("relatime") && mount.has("vers=3")).isTrue();
    assertThat(mount.has("lock")).isFalse();
    assertThat(String.valueOf(MountTable.of(TEXT).holding("/tmp/with space")))
        .contains("gdrive:a b", "fuse.rclone");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void thisMachineHasOne() {
    assertThat(MountTable.read().holding("/proc/self/mountinfo")).isNotNull();
  }
}
