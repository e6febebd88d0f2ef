package io.github.goenv.snapshot.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;

/**
 * What the account of a service may do with a directory, file or registry key.
 *
 * @param path its path; a key with its hive, such as {@code HKLM\SOFTWARE\MyService}
 * @param from where the path is from
 * @param granted the rights as Windows numbers them (ACCESS_MASK of winnt.h); absent when it does
 *     not exist
 */
public record ObjectAccess(String path, Source from, Fact<Long> granted) {}
