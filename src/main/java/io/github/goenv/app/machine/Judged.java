package io.github.goenv.app.machine;

import io.github.goenv.report.Report;
import io.github.goenv.snapshot.Snapshot;

/**
 * A machine and what the checks say of it.
 *
 * @param machine the machine
 * @param report what they say
 */
public record Judged(Snapshot machine, Report report) {}
