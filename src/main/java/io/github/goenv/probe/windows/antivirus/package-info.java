/** Defender and other scanners, by WMI and registry. */
@NullMarked
package io.github.goenv.probe.windows.antivirus;

import org.jspecify.annotations.NullMarked;
