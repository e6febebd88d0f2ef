package io.github.goenv.lock;

import io.github.goenv.verify.ToolchainId;
import java.util.Map;

/**
 * A toolchain as a team has it.
 *
 * @param id its version and the system it runs on
 * @param sum {@code h1:} of its files, as the checksum database has it of a published one
 * @param root the node of its root, 64 hexadecimal digits
 * @param nodes those of the directories below it by their names, in their order
 */
public record LockedToolchain(ToolchainId id, String sum, String root, Map<String, String> nodes) {}
