/** What a run found as a page for people: findings, variables, PATH, costs, in both languages. */
@NullMarked
package io.github.goenv.report.page;

import org.jspecify.annotations.NullMarked;
