/** What was read of a Windows service that was named. */
@NullMarked
package io.github.goenv.snapshot.service;

import org.jspecify.annotations.NullMarked;
