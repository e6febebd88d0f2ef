/**
 * Bills as CycloneDX. The library it needs is none of the plugin's own, so nothing names these
 * classes: {@code BillLibrary} loads them beside it.
 */
@NullMarked
package io.github.goenv.sbom.cyclonedx;

import org.jspecify.annotations.NullMarked;
