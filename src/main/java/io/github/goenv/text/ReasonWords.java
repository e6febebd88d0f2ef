package io.github.goenv.text;

/** What our code and the JDK say in English of why something failed, by the keys of its texts. */
final class ReasonWords {
  /** In the order in which they are looked for. */
  static final String[] KEYS = {
    "fact.word.denied",
    "fact.word.missing",
    "fact.word.in-the-way",
    // what the JDK says by strerror
    "fact.word.directory",
    "fact.word.no-directory",
    "fact.word.full",
    "fact.word.read-only",
    "fact.word.links",
    "fact.word.link-loop",
    "fact.word.long-name",
    "fact.word.io",
    "fact.word.permission",
    "fact.word.no-entry",
    "fact.word.no-program",
    // of files that are compressed
    "fact.word.no-zip",
    "fact.word.zip-cut",
    "fact.word.shorter",
    "fact.word.zip-data",
    "fact.word.zip-sum",
    "fact.word.zip-method",
    "fact.word.zip-large",
    "fact.word.zip-list",
    // of what we read and write ourselves
    "fact.word.no-utf-8",
    "fact.word.no-size",
    "fact.word.no-name",
    "fact.word.interrupted",
    "fact.word.line-break",
    "fact.word.gone-from-zip",
    "fact.word.access-list",
    "fact.word.dropbox",
    "fact.word.failsafe",
    "fact.word.go-list",
    "fact.word.proxy",
    "fact.word.written",
    "fact.word.changes",
    "fact.word.zip-entries",
    "fact.word.zip-file",
    "fact.word.zip-whole"
  };

  private ReasonWords() {}
}
