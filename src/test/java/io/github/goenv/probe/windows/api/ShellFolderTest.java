package io.github.goenv.probe.windows.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.platform.win32.KnownFolders;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellFolderTest {
  /** JNA's constants are made from the SDK's KnownFolders.h. */
  private static final Map<ShellFolder, GUID> IDS =
      Map.of(
          ShellFolder.DESKTOP, KnownFolders.FOLDERID_Desktop,
          ShellFolder.DOCUMENTS, KnownFolders.FOLDERID_Documents,
          ShellFolder.PICTURES, KnownFolders.FOLDERID_Pictures,
          ShellFolder.VIDEOS, KnownFolders.FOLDERID_Videos,
          ShellFolder.MUSIC, KnownFolders.FOLDERID_Music,
          ShellFolder.FAVORITES, KnownFolders.FOLDERID_Favorites,
          ShellFolder.PUBLIC_DOCUMENTS, KnownFolders.FOLDERID_PublicDocuments,
          ShellFolder.PUBLIC_PICTURES, KnownFolders.FOLDERID_PublicPictures,
          ShellFolder.PUBLIC_VIDEOS, KnownFolders.FOLDERID_PublicVideos,
          ShellFolder.PUBLIC_MUSIC, KnownFolders.FOLDERID_PublicMusic);

  @Test
  void idsHaveTheBytesOfAGuid() {
    assertThat(IDS).containsOnlyKeys(ShellFolder.values());
    for (ShellFolder folder : ShellFolder.values()) {
      GUID id = IDS.get(folder);
      id.write();
      assertThat(Guid.bytes(folder.id()))
          .as("%s", folder)
          .isEqualTo(id.getPointer().getByteArray(0, 16));
    }
  }
}
