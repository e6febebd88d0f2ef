package io.github.goenv.dirhash;

/**
 * A file in a zip, as its directory has it.
 *
 * @param name with the directories it is in
 * @param method how it is compressed: 0 not, 8 by Deflate
 * @param described whether its checksum follows its content once more
 * @param crc32 its checksum; 0 when it was not set
 * @param compressed bytes in the zip
 * @param size bytes of its content
 * @param offset where it begins
 */
public record ZipEntry(
    FileName name,
    int method,
    boolean described,
    int crc32,
    long compressed,
    long size,
    long offset) {

  /** Whether it is a directory: it has no content. */
  public boolean directory() {
    return name.directory();
  }
}
