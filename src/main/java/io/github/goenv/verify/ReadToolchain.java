package io.github.goenv.verify;

import io.github.goenv.dirhash.HashList;
import java.util.List;

/**
 * The files of a toolchain as they were read.
 *
 * @param list of those that the module can have, with the module's names
 * @param links what is neither a file nor a directory, with the module's names
 * @param copies go.mod files that go has copied in a downloaded toolchain, and that are no copies
 * @param module whether its files have the names of the module
 * @param files how many were read
 * @param bytes how many were read
 */
public record ReadToolchain(
    HashList list,
    List<String> links,
    List<String> copies,
    boolean module,
    int files,
    long bytes) {}
