package io.github.goenv.app.verify;

import io.github.goenv.text.Text;
import io.github.goenv.verify.ToolchainId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A directory to verify.
 *
 * @param root where it is, links resolved
 * @param id which toolchain it says it is; null when that is unknown
 * @param reason why it is unknown; null when it is known
 * @param module whether it was downloaded as a module, so that no part of it is missing there
 */
record FoundToolchain(Path root, @Nullable ToolchainId id, @Nullable Text reason, boolean module) {}
