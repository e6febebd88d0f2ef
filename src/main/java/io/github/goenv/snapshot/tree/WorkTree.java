package io.github.goenv.snapshot.tree;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * A git work tree around modules of the project. Only files below the modules were looked at.
 *
 * @param root its top directory
 * @param autocrlf git's {@code core.autocrlf}; absent when it is not set
 * @param longPaths git's {@code core.longpaths}; absent when it is not set
 * @param embedded files that packages embed; unknown where go did not name them
 * @param settings go.mod, go.sum, their likes of a workspace, and vendor/modules.txt
 * @param alike names that differ in case alone
 * @param missing files that git tracks, that are not in the work tree, and whose whole path is
 *     longer than 259 characters
 */
public record WorkTree(
    String root,
    Fact<String> autocrlf,
    Fact<String> longPaths,
    Fact<LineEnds> embedded,
    Fact<LineEnds> settings,
    Fact<List<NamesAlike>> alike,
    Fact<List<String>> missing) {}
