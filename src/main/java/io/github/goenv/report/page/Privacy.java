package io.github.goenv.report.page;

import java.util.Locale;

/** What of personal data is not in a page; its reader is told. */
public enum Privacy {
  /** None is in it. */
  REMOVED,
  /** It is in it, as the user wanted; credentials never are. */
  KEPT,
  /** What a saved snapshot has of it, but for that of the account that wrote the page. */
  OF_SNAPSHOT;

  /** Of the words that say so. */
  String key() {
    return "html.privacy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
