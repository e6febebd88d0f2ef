package io.github.goenv.fix;

import io.github.goenv.change.Change;
import java.util.List;

/**
 * One change that a plan makes.
 *
 * @param title what it does
 * @param command what a person would type for it
 * @param change what it changes
 * @param elevated whether it needs administrator (root) rights
 * @param checks ids of the checks that verify it: of all findings that want it
 */
public record Step(
    String title, String command, Change change, boolean elevated, List<String> checks) {}
