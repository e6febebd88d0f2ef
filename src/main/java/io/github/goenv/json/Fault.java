package io.github.goenv.json;

/** What can be wrong with a file that is to hold JSON. */
public enum Fault {
  /** There is nothing in it but white space. */
  EMPTY,
  /** It ends where more has to follow: in a name, a text, a number, a list. */
  CUT,
  /** It is not JSON. */
  NO_JSON,
  /** It is JSON, but not of the form that was looked for. */
  VALUE
}
