/** Microsoft Defender's record of its scans, joined with a build report. */
@NullMarked
package io.github.goenv.timing.defender;

import org.jspecify.annotations.NullMarked;
