/** Results of tests as files that others read: Surefire's reports, Failsafe's summary. */
@NullMarked
package io.github.goenv.gotest.report;

import org.jspecify.annotations.NullMarked;
