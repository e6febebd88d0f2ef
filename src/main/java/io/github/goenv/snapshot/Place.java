package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;

/**
 * A directory a Go build uses.
 *
 * @param name {@code GOROOT}, {@code GOPATH}, {@code GOMODCACHE}, {@code GOCACHE}, {@code
 *     GOTMPDIR}, {@code project} or {@code output}
 * @param path where it is, as configured
 * @param source where that value comes from
 * @param kind what is there
 * @param lookedAt the directory the other facts are about: {@code path}, or its nearest existing
 *     ancestor when it is missing
 * @param realPath {@code lookedAt} behind links
 * @param readable whether this account can list it
 * @param writable whether this account can create files in it
 * @param othersMayWrite whether accounts other than the owner and administrators may
 * @param freeBytes bytes this account may still write on its volume
 * @param volume the volume, so that one that serves several places is named once
 * @param fileSystem the type of its file system, such as {@code ext4}, {@code NTFS} or {@code nfs4}
 * @param obstacle why this account cannot create files in it: {@code read-only} (the file system is
 *     mounted so), {@code kernel} (files that are made by the system, as in {@code /proc}), {@code
 *     owner} (it belongs to another account), {@code rights} (its owner lacks a permission), {@code
 *     no-files} (permitted and bytes are free, yet none can be made: no inode, or a quota), {@code
 *     no-more-files} (the same for a build cache that go has set up before); absent when it can
 */
public record Place(
    String name,
    String path,
    Source source,
    Kind kind,
    String lookedAt,
    Fact<String> realPath,
    Fact<Boolean> readable,
    Fact<Boolean> writable,
    Fact<Boolean> othersMayWrite,
    Fact<Long> freeBytes,
    Fact<String> volume,
    Fact<String> fileSystem,
    Fact<String> obstacle) {

  /** What is at a place's path. */
  public enum Kind {
    /** A directory. */
    DIRECTORY,
    /** A file. */
    FILE,
    /** A device, pipe or socket: nothing that could be moved away. */
    DEVICE,
    /** Nothing. */
    MISSING,
    /** Unknown: access is denied, or the text is not a path. */
    UNREADABLE
  }
}
