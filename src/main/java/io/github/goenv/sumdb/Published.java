package io.github.goenv.sumdb;

/**
 * What the database has published of a module, proved.
 *
 * @param sum {@code h1:…} of its files
 * @param record number of the record, from 0
 * @param treeSize records of the tree that it was proved to be in
 * @param treeHash hash of that tree, in Base64
 */
public record Published(String sum, long record, long treeSize, String treeHash) {}
