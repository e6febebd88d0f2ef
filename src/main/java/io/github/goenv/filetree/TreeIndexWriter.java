package io.github.goenv.filetree;

import io.github.goenv.dirhash.FileName;
import io.github.goenv.files.AtomicFiles;
import io.github.goenv.files.EntryStamp;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/** Writes what {@link TreeIndex} reads. */
public final class TreeIndexWriter {
  /** The coarsest clock of file systems, FAT's: what was changed within it may change unseen. */
  private static final long RACY = 2_000_000_000L;

  private static final EntryStamp UNKNOWN = new EntryStamp(-1, 0, 0, 0, 0, 0);

  private TreeIndexWriter() {}

  /**
   * Writes one, whole or not at all.
   *
   * @param of what it is of
   * @param begun when reading the tree began, nanoseconds since 1970: what was changed later, or
   *     shortly before, is to be read again the next time
   */
  public static void write(Path file, String of, FileTree tree, long begun) throws IOException {
    List<TreeDirectory> directories = tree.directories();
    ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 21);
    DataOutputStream out = new DataOutputStream(body);
    ByteBuffer offsets = ByteBuffer.allocate(4 * directories.size());
    for (TreeDirectory directory : directories) {
      offsets.putInt(body.size());
      directory(out, directory, begun);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream(body.size() + (1 << 14));
    DataOutputStream head = new DataOutputStream(whole);
    name(head, of.getBytes(StandardCharsets.UTF_8));
    String root = tree.root();
    head.write(root.isEmpty() ? new byte[TreeIndex.HASH] : HexFormat.of().parseHex(root));
    head.writeInt(tree.files());
    head.writeLong(tree.bytes());
    head.writeInt(directories.size());
    head.write(offsets.array());
    body.writeTo(head);
    byte[] all = whole.toByteArray();
    CRC32 crc = new CRC32();
    crc.update(all);
    AtomicFiles.writeBytes(
        file,
        to -> {
          to.write(
              ByteBuffer.allocate(8).putInt(TreeIndex.FORM).putInt((int) crc.getValue()).array());
          to.write(all);
        });
  }

  private static void directory(DataOutputStream out, TreeDirectory directory, long begun)
      throws IOException {
    byte[] node = directory.node();
    name(out, directory.name().bytes());
    stamp(out, directory.stamp(), begun);
    out.writeByte(node.length == 0 ? 0 : 1);
    out.write(node);
    out.writeInt(directory.entries().size());
    for (TreeEntry each : directory.entries()) {
      name(out, each.disk().bytes());
      FileName shown = each.name();
      if (shown == null || shown.equals(each.disk())) {
        out.writeShort(shown == null ? TreeIndex.NO_NAME : TreeIndex.SAME_NAME);
      } else {
        name(out, shown.bytes());
      }
      out.writeByte(each.kind().letter());
      stamp(out, each.stamp(), begun);
      out.write(each.sha256());
    }
  }

  private static void name(DataOutputStream out, byte[] bytes) throws IOException {
    if (bytes.length > Short.MAX_VALUE) {
      throw new IOException("a name of " + bytes.length + " bytes");
    }
    out.writeShort(bytes.length);
    out.write(bytes);
  }

  private static void stamp(DataOutputStream out, EntryStamp stamp, long begun) throws IOException {
    long last = Math.max(stamp.modified(), stamp.changed());
    EntryStamp kept = last >= begun - RACY ? UNKNOWN : stamp;
    out.writeLong(kept.size());
    out.writeLong(kept.modified());
    out.writeLong(kept.changed());
    out.writeLong(kept.inode());
    out.writeLong(kept.device());
    out.writeInt(kept.mode());
  }
}
