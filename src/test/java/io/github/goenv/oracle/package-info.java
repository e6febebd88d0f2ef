/**
 * The oracle: states of a machine made from a seed, in each of which the real go is run and the
 * checks are asked. Where they disagree, one of them is wrong, and it is not go.
 */
package io.github.goenv.oracle;
