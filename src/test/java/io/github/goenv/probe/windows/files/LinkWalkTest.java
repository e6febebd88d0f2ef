package io.github.goenv.probe.windows.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.snapshot.windows.ReparsePoint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkWalkTest {
  private final Map<String, LinkWalk.Found> links = new HashMap<>();

  private void link(String path, int tag, String target, boolean relative) {
    links.put(
        path.toLowerCase(Locale.ROOT),
        new LinkWalk.Found(tag, new ReparseBuffer(target, relative, null)));
  }

  private void junction(String path, String target) {
    link(path, ReparseTag.MOUNT_POINT, "\\??\\" + target, false);
  }

  private List<ReparsePoint> walk(String path) throws NativeFailure {
    return LinkWalk.walk(
        DosPathTest.path(path), at -> links.get(at.toString().toLowerCase(Locale.ROOT)));
  }

  private static List<String> paths(List<ReparsePoint> points) {
    return points.stream().map(ReparsePoint::path).toList();
  }

  @Test
  void findsNothingWhereNothingIs() throws Exception {
    assertThat(walk("C:\\a\\b\\c")).isEmpty();
  }

  @Test
  void findsLinksBehindLinks() throws Exception {
    junction("C:\\cache", "D:\\big\\cache");
    junction("D:\\big", "C:\\Users\\dev\\OneDrive");

    assertThat(walk("C:\\cache\\mod"))
        .containsExactly(
            new ReparsePoint("C:\\cache", "0xA0000003", "mount-point", "D:\\big\\cache", null),
            new ReparsePoint(
                "D:\\big", "0xA0000003", "mount-point", "C:\\Users\\dev\\OneDrive", null));
  }

  @Test
  void resolvesRelativeTargetsFromTheDirectoryOfTheLink() throws Exception {
    link("C:\\a\\b", ReparseTag.SYMLINK, "..\\c", true);
    junction("C:\\c\\d", "E:\\");
    link("C:\\r", ReparseTag.SYMLINK, "\\c", true);

    assertThat(paths(walk("C:\\a\\b\\d"))).containsExactly("C:\\a\\b", "C:\\c\\d");
    assertThat(paths(walk("C:\\r\\d"))).containsExactly("C:\\r", "C:\\c\\d");
  }

  @Test
  void endsInLoops() throws Exception {
    junction("C:\\a", "C:\\b");
    junction("C:\\b", "C:\\a");
    junction("C:\\self", "C:\\self");
    junction("C:\\down", "C:\\down\\below");

    assertThat(paths(walk("C:\\a\\x"))).containsExactly("C:\\a", "C:\\b");
    assertThat(paths(walk("C:\\self"))).containsExactly("C:\\self");
    assertThat(paths(walk("C:\\down"))).containsExactly("C:\\down");
  }

  @Test
  void givesUpAfterAsManyLinksAsWindows() throws Exception {
    for (int i = 0; i < 200; i++) {
      junction("C:\\l" + i, "C:\\l" + (i + 1));
    }

    assertThat(walk("C:\\l0")).hasSize(63);
  }

  @Test
  void goesOnBehindWhatLeadsNowhere() throws Exception {
    link("C:\\OneDrive", 0x9000701A, "", false);
    links.put("c:\\onedrive\\odd", new LinkWalk.Found(ReparseTag.SYMLINK, null));
    junction("C:\\OneDrive\\odd\\x", "D:\\");

    assertThat(paths(walk("C:\\OneDrive\\odd\\x")))
        .containsExactly("C:\\OneDrive", "C:\\OneDrive\\odd", "C:\\OneDrive\\odd\\x");
  }

  @Test
  void showsVolumesWithoutLetterAsTheyAre() throws Exception {
    junction("C:\\mnt", "Volume{1}\\");

    assertThat(walk("C:\\mnt\\x").get(0).target()).isEqualTo("\\\\?\\Volume{1}\\");
  }

  @Test
  void saysWhichElementIsClosed() {
    LinkWalk.View closed =
        at -> {
          throw NativeFailure.error("GetFileAttributesW", NativeFailure.ACCESS_DENIED, "C:\\a");
        };

    assertThatThrownBy(() -> LinkWalk.walk(DosPathTest.path("C:\\a\\b"), closed))
        .isInstanceOf(NativeFailure.class)
        .hasMessageContaining("windows.access-denied")
        .hasMessageContaining("C:\\a");
  }
}
