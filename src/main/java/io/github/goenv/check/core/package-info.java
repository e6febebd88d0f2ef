/** What a check is: its definition, its verdict, and the policy it is judged by. */
@NullMarked
package io.github.goenv.check.core;

import org.jspecify.annotations.NullMarked;
