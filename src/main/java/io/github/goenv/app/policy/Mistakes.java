package io.github.goenv.app.policy;

import io.github.goenv.app.CannotRun;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Punctuation;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a policy, so that whoever corrects it sees all at once. */
final class Mistakes {
  private final Messages texts;
  private final List<String> messages = new ArrayList<>();

  Mistakes(Messages texts) {
    this.texts = texts;
  }

  Messages texts() {
    return texts;
  }

  void add(String key, String... namesAndValues) {
    add(Text.of(key, namesAndValues));
  }

  void add(Text mistake) {
    messages.add(mistake.in(texts));
  }

  void add(CannotRun mistake) {
    messages.add(String.valueOf(mistake.getMessage()));
  }

  /** All of them in one line; empty when there are none. */
  String line() {
    return new Punctuation(texts).remarks(messages);
  }

  /**
   * Does nothing while there are none.
   *
   * @throws CannotRun with one line for each
   */
  void raise() throws CannotRun {
    if (messages.isEmpty()) {
      return;
    }
    if (messages.size() == 1) {
      throw new CannotRun(messages.get(0));
    }
    StringBuilder all = new StringBuilder(256);
    all.append(Text.of("policy.mistakes", "count", String.valueOf(messages.size())).in(texts));
    for (String message : messages) {
      all.append("\n- ").append(message);
    }
    throw new CannotRun(all.toString());
  }
}
