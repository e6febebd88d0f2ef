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
    // of files that are compressed
    "fact.word.no-zip",
    "fact.word.zip-cut",
    "fact.word.shorter",
    "fact.word.zip-data",
    "fact.word.zip-sum",
    "fact.word.zip-method",
    "fact.word.zip-large",
    "fact.word.zip-list"
  };

  private ReasonWords() {}
}
