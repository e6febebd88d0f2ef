package io.github.goenv.coverage.page;

import java.time.Instant;

/**
 * What a page is about.
 *
 * @param module the name people know it by
 * @param version of this plugin
 * @param written when
 */
public record PageTitle(String module, String version, Instant written) {}
