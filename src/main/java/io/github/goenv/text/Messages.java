package io.github.goenv.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Message bundles of this plugin: {@code messages/<bundle>.properties} in English and {@code
 * messages/<bundle>_<language>.properties} in others, all UTF-8. A key missing in the language is
 * answered in English. A bundle is opened when it has the name a key begins with, or when the key
 * is not found in the ones before it, so a quiet run reads one small file. Not safe for use by
 * several threads at once.
 */
public final class Messages implements Texts {
  /** The bundles in the order of their use; {@code console} alone serves a quiet run. */
  private static final String[] BUNDLES = {
    "console",
    "catalogue",
    "findings",
    "facts",
    "build",
    "said",
    "timing",
    "page",
    "test",
    "coverage",
    "command",
    "pack",
    "sbom",
    "policy",
    "saved",
    "compare",
    "fleet",
    "export",
    "html",
    "plan",
    "service",
    "verify",
    "provision",
    "lock"
  };

  /** Values that say why something failed, and the words that our code and the JDK have for it. */
  private static final String[] REASONS = {"reason", "error", "detail"};

  private static final String[] SAID = {"reason", "error", "detail", "said"};

  /** Values that are such a word alone, or the exit status of a program that said nothing. */
  private static final String[] ALONE = {
    "fact.word.too-long", "fact.word.no-answer", "fact.word.no-total"
  };

  private static final String EXIT_STATUS = "exit status ";

  /** Values that are commands with their kinds in brackets. */
  private static final String[] COMMANDS = {"winner", "others", "first", "hidden", "silent"};

  /** How texts call goals of this plugin. */
  private static final String SHORT = "mvn goenv:";

  private @Nullable Messages inEnglish;
  private final String language;
  private final @Nullable MessageTable[] loaded = new @Nullable MessageTable[BUNDLES.length];

  /** Texts that were asked for, null for keys that no bundle has: most are asked for again. */
  private final Map<String, @Nullable String> found = new HashMap<>();

  /** Tables that were read, by language and bundle; null to keep none. */
  private final @Nullable Map<String, byte[]> shared;

  /** What stands before a goal in their place. */
  private final String call;

  private Messages(String language, @Nullable Map<String, byte[]> shared, String call) {
    this.language = language;
    this.shared = shared;
    this.call = call;
  }

  /**
   * Texts in a language.
   *
   * @param language {@code en}, or a language tag such as {@code zh-CN}; one without bundles falls
   *     back to English
   */
  public static Messages in(String language) {
    return new Messages(language, null, SHORT);
  }

  /**
   * The same, where several goals of one build speak: each bundle is read once for all of them.
   *
   * @param read safe for use by several threads; filled by this
   * @param prefix what stands before a goal where one is called, such as {@code goenv:}
   */
  public static Messages in(String language, Map<String, byte[]> read, String prefix) {
    return new Messages(language, read, "mvn " + prefix);
  }

  /** The tag of this language. */
  public String language() {
    return language;
  }

  @Override
  public String text(String key, Map<String, String> args) {
    String pattern = find(key);
    return pattern == null ? key : fill(pattern, counted(worded(args)));
  }

  /** {@code args} with what Java code says of files, in English, in this language. */
  private Map<String, String> worded(Map<String, String> args) {
    if (language.equals("en")) {
      return args;
    }
    Map<String, String> all = args;
    for (String name : REASONS) {
      String value = args.get(name);
      for (int i = 0; value != null && i < ReasonWords.KEYS.length; i++) {
        String english = english(ReasonWords.KEYS[i]);
        if (value.endsWith(english)) {
          all = all == args ? new HashMap<>(args) : all;
          String file = value.substring(0, value.length() - english.length());
          String said = file.endsWith(": ") ? file.substring(0, file.length() - 2) + "：" : file;
          all.put(name, said + text(ReasonWords.KEYS[i], Map.of()));
        }
      }
    }
    for (String name : SAID) {
      String value = args.get(name);
      String word = value == null ? null : alone(value);
      if (word != null) {
        all = all == args ? new HashMap<>(args) : all;
        all.put(name, word);
      }
    }
    for (String name : COMMANDS) {
      String value = args.get(name);
      if (value != null && value.endsWith(")")) {
        all = all == args ? new HashMap<>(args) : all;
        all.put(name, KindWords.in(value, this));
      }
    }
    return all;
  }

  /** A value that is nothing but words of ours; null for any other. */
  private @Nullable String alone(String value) {
    for (String key : ALONE) {
      if (value.equals(english(key))) {
        return text(key, Map.of());
      }
    }
    if (value.startsWith(EXIT_STATUS)) {
      String code = value.substring(EXIT_STATUS.length());
      if (code.matches("-?[0-9]+")) {
        return text("fact.word.exit-status", Map.of("code", code));
      }
    }
    return null;
  }

  private String english(String key) {
    Messages other = inEnglish;
    if (other == null) {
      other = new Messages("en", shared, SHORT);
      inEnglish = other;
    }
    return other.text(key, Map.of());
  }

  /** {@code args} with each list of counts of {@link Text#COUNTS} in words. */
  private Map<String, String> counted(Map<String, String> args) {
    Map<String, String> all = args;
    for (Map.Entry<String, String> arg : args.entrySet()) {
      if (arg.getKey().endsWith(Text.COUNTS)) {
        List<String> words = new ArrayList<>();
        for (String count : arg.getValue().split(" ")) {
          int equals = count.indexOf('=');
          String number = count.substring(equals + 1);
          words.add(text(count.substring(0, equals), Map.of("count", number)));
        }
        all = all == args ? new HashMap<>(args) : all;
        int end = arg.getKey().length() - Text.COUNTS.length();
        all.put(arg.getKey().substring(0, end), new Punctuation(this).counts(words));
      }
    }
    return all;
  }

  /** The raw text of {@code key}, or null when no bundle has it. */
  public @Nullable String find(String key) {
    if (found.containsKey(key)) {
      return found.get(key);
    }
    String pattern = search(key);
    pattern = pattern == null ? null : called(pattern);
    found.put(key, pattern);
    return pattern;
  }

  /** A text of this plugin with the goals in it called as it is done here. */
  public String called(String text) {
    return call.equals(SHORT) ? text : text.replace(SHORT, call);
  }

  private @Nullable String search(String key) {
    int likely = named(key);
    if (likely >= 0) {
      String found = bundle(likely).get(key);
      if (found != null) {
        return found;
      }
    }
    for (int i = 0; i < BUNDLES.length; i++) {
      String found = bundle(i).get(key);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * All keys of one bundle.
   *
   * @param bundle its name, for example {@code page}
   * @throws IllegalArgumentException when there is no such bundle
   */
  public Set<String> keys(String bundle) {
    int i = named(bundle + ".");
    if (i < 0) {
      throw new IllegalArgumentException("no bundle " + bundle);
    }
    return bundle(i).keys();
  }

  /** The bundle whose name the key begins with, or -1. */
  private static int named(String key) {
    int dot = key.indexOf('.');
    for (int i = 0; dot > 0 && i < BUNDLES.length; i++) {
      if (BUNDLES[i].length() == dot && key.startsWith(BUNDLES[i])) {
        return i;
      }
    }
    return -1;
  }

  private MessageTable bundle(int i) {
    MessageTable bundle = loaded[i];
    if (bundle == null) {
      String name = language + " " + BUNDLES[i];
      byte[] table = shared == null ? null : shared.get(name);
      if (table == null) {
        table = MessageFiles.read(BUNDLES[i], language);
        if (shared != null) {
          shared.put(name, table);
        }
      }
      bundle = new MessageTable(table);
      loaded[i] = bundle;
    }
    return bundle;
  }

  /** Fills {@code {name}} placeholders; a name without a value stays as it is written. */
  static String fill(String pattern, Map<String, String> args) {
    int open = pattern.indexOf('{');
    if (open < 0) {
      return pattern;
    }
    StringBuilder out = new StringBuilder(pattern.length() + 64);
    int from = 0;
    while (open >= 0) {
      int close = pattern.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String value = args.get(pattern.substring(open + 1, close));
      out.append(pattern, from, open);
      if (value == null) {
        out.append(pattern, open, close + 1);
      } else {
        out.append(value);
      }
      from = close + 1;
      open = pattern.indexOf('{', from);
    }
    return out.append(pattern, from, pattern.length()).toString();
  }
}
