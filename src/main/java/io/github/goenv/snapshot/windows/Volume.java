package io.github.goenv.snapshot.windows;

import io.github.goenv.fact.Fact;

/**
 * A volume.
 *
 * @param root its root, such as {@code C:\}
 * @param fileSystem {@code NTFS}, {@code ReFS}, {@code FAT32}, …
 * @param driveType {@code fixed}, {@code removable}, {@code remote}, {@code cdrom}, {@code
 *     ramdisk}, {@code no-root}, {@code unknown} (GetDriveType)
 * @param subst the directory a subst drive stands for (QueryDosDevice); absent for a real drive
 * @param unc the share a network drive stands for; absent for a local one
 * @param devDrive {@code none}, {@code trusted} or {@code untrusted} (FSCTL 0x9023C)
 * @param freeBytes bytes this account may still write
 */
public record Volume(
    String root,
    Fact<String> fileSystem,
    Fact<String> driveType,
    Fact<String> subst,
    Fact<String> unc,
    Fact<String> devDrive,
    Fact<Long> freeBytes) {}
