package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.core.CheckDefinition;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import io.github.goenv.text.Texts;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is used, and every text that is asked for is there and is filled. */
class BundlesTest {
  private static final Path HOME = Path.of("src/main/resources/io/github/goenv/messages");
  private static final List<Path> PAGES =
      List.of(
          Path.of("src/main/resources/io/github/goenv/page"),
          Path.of("src/main/resources/io/github/goenv/timing"),
          Path.of("src/main/resources/io/github/goenv/coverage"));
  private static final Pattern OF_PAGE =
      Pattern.compile("\\b(?:coverage\\.)?page\\.[a-zA-Z0-9.-]+");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)\\}");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[a-zA-Z0-9-]+)+");

  /** What the Windows checks of an area share whose other checks are for every system. */
  private static final List<String> OF_WINDOWS =
      List.of(
          "av.fix-remove",
          "av.no-effect.",
          "cloud.inside-api",
          "cloud.remedy",
          "cloud.fix-goroot",
          "cloud.fix-project",
          "cloud.fix-keep");

  /** Keeps what was asked for, and does not let a gap pass. */
  private static final class Recording implements Texts {
    private final Messages texts = Messages.in("en");
    private final Set<String> asked = new HashSet<>();

    @Override
    public String text(String key, Map<String, String> args) {
      asked.add(key);
      String pattern = texts.find(key);
      assertThat(pattern).as("no text for " + key).isNotNull();
      Matcher names = PLACEHOLDER.matcher(pattern);
      while (names.find()) {
        if (!args.containsKey(names.group(1) + Text.COUNTS)) {
          assertThat(args).as(key).containsKey(names.group(1));
        }
      }
      return texts.text(key, args);
    }
  }

  @Test
  void everythingChecksSayIsWrittenFilledAndTried() throws IOException {
    Recording texts = new Recording();
    for (Case each : ChecksTest.cases()) {
      Described.of(each, texts);
    }
    Set<String> never = new TreeSet<>(bundle("findings").stringPropertyNames());
    never.removeAll(texts.asked);
    never.removeIf(key -> key.startsWith("result.") || ofWindows(key));
    never.removeIf(key -> key.startsWith("path.dead.kind.")); // one of each is more than a case
    never.removeAll(
        Set.of("reason.not-examined", "reason.place-not-read", "fix.move", "fix.make-first"));
    assertThat(never).as("texts that no case of the table brings about").isEmpty();
  }

  /** Tried by the tests of the Windows checks. */
  private static boolean ofWindows(String key) {
    Set<String> areas = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (CheckDefinition check : Catalogue.definitions()) {
      boolean windows = check.scope() == CheckDefinition.Scope.WINDOWS;
      if (windows && key.startsWith(check.id() + ".")) {
        return true;
      }
      (windows ? areas : others).add(check.area());
    }
    for (String shared : OF_WINDOWS) {
      if (key.startsWith(shared)) {
        return true;
      }
    }
    String area = key.substring(0, key.indexOf('.'));
    return areas.contains(area) && !others.contains(area);
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    Map<String, String> where = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (String bundle : bundles()) {
      Set<String> own = new HashSet<>();
      for (String line : Files.readAllLines(HOME.resolve(bundle + ".properties"))) {
        int equals = line.indexOf('=');
        if (!line.startsWith("#") && equals > 0) {
          String key = line.substring(0, equals).strip();
          if (!own.add(key) || where.put(key, bundle) != null) {
            twice.add(bundle + ": " + key);
          }
        }
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyTextIsUsed() throws IOException {
    Set<String> constants = constants();
    addNamedByThePage(constants);
    List<String> unused = new ArrayList<>();
    for (String bundle : bundles()) {
      for (String key : bundle(bundle).stringPropertyNames()) {
        if (!constants.contains(key) && !composed(key, constants)) {
          unused.add(bundle + ": " + key);
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void everyKeyInTheCodeHasAText() throws IOException {
    Set<String> keys = new HashSet<>();
    Set<String> first = new HashSet<>();
    for (String bundle : bundles()) {
      for (String key : bundle(bundle).stringPropertyNames()) {
        keys.add(key);
        first.add(key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.')));
      }
    }
    Set<String> ids = new HashSet<>();
    Catalogue.definitions().forEach(check -> ids.add(check.id()));
    List<String> missing = new ArrayList<>();
    for (String constant : constants("check", "report", "probe")) {
      boolean key =
          KEY.matcher(constant).matches()
              && first.contains(constant.substring(0, constant.indexOf('.')))
              && constant.chars().filter(c -> c == '.').count() >= 1;
      boolean other =
          ids.contains(constant)
              || constant.endsWith(".exe")
              || constant.endsWith("-")
              || constant.matches(
                  "(go\\.(mod|env|sum|exe|work)|project\\.build\\.directory"
                      + "|expect\\.version|goenv\\.go|console\\.properties)");
      if (key && !other && !keys.contains(constant)) {
        missing.add(constant);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void sentencesAreClean() throws IOException {
    for (String bundle : bundles()) {
      Properties texts = bundle(bundle);
      for (String key : texts.stringPropertyNames()) {
        assertThat(texts.getProperty(key))
            .as(key)
            .isNotBlank()
            .doesNotContain("  ", "\t", " ,", "''")
            .doesNotEndWith(" ");
      }
    }
  }

  /** Whether code puts the key together from a constant that ends, or begins, with a dot. */
  private static boolean composed(String key, Set<String> constants) {
    for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
      String tail = key.substring(dot);
      boolean head = constants.contains(key.substring(0, dot + 1));
      boolean ofCheck = constants.contains(tail) && Catalogue.find(key.substring(0, dot)) != null;
      if (head || ofCheck || tail.equals(".one") || tail.equals(".other")) {
        return true;
      }
    }
    for (int dash = key.indexOf('-'); dash >= 0; dash = key.indexOf('-', dash + 1)) {
      if (constants.contains(key.substring(0, dash)) && constants.contains(key.substring(dash))) {
        return true;
      }
    }
    return constants.stream()
        .anyMatch(
            each ->
                each.length() > 5
                    && each.contains(".")
                    && !each.endsWith(".")
                    && (key.startsWith(each + ".") || each.endsWith("-") && key.startsWith(each)));
  }

  private static List<String> bundles() throws IOException {
    try (Stream<Path> files = Files.list(HOME)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> name.indexOf('_') < 0)
          .sorted()
          .toList();
    }
  }

  private static Properties bundle(String name) throws IOException {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(HOME.resolve(name + ".properties"))) {
      texts.load(in);
    }
    return texts;
  }

  /** What the templates and the scripts of the pages name. */
  private static void addNamedByThePage(Set<String> constants) throws IOException {
    for (Path page : PAGES) {
      try (Stream<Path> files = Files.list(page)) {
        for (Path file : files.toList()) {
          Matcher names = OF_PAGE.matcher(Files.readString(file));
          while (names.find()) {
            constants.add(names.group());
          }
        }
      }
    }
  }

  /** The string constants of all classes of the given packages, of all when none is given. */
  private static Set<String> constants(String... packages) throws IOException {
    Path classes;
    try {
      classes =
          Path.of(Catalogue.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IOException(e);
    }
    Set<String> found = new HashSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = file.toString().replace('\\', '/');
        boolean wanted = packages.length == 0;
        for (String each : packages) {
          wanted |= name.contains("/goenv/" + each + "/");
        }
        if (wanted) {
          strings(file, found);
        }
      }
    }
    return found;
  }

  /** Reads the constant pool (Java Virtual Machine Specification, 4.4). */
  private static void strings(Path file, Set<String> into) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(in)) {
      data.skipBytes(8);
      int count = data.readUnsignedShort();
      String[] utf8 = new String[count];
      List<Integer> strings = new ArrayList<>();
      for (int i = 1; i < count; i++) {
        switch (data.readUnsignedByte()) {
          case 1 -> utf8[i] = data.readUTF();
          case 8 -> strings.add(data.readUnsignedShort());
          case 7, 16, 19, 20 -> data.skipBytes(2);
          case 15 -> data.skipBytes(3);
          case 5, 6 -> {
            data.skipBytes(8);
            i++;
          }
          default -> data.skipBytes(4);
        }
      }
      for (int index : strings) {
        into.add(utf8[index]);
      }
    }
  }

  @Test
  void bundlesAreUtf8() throws IOException {
    for (String bundle : bundles()) {
      byte[] bytes = Files.readAllBytes(HOME.resolve(bundle + ".properties"));
      assertThat(new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
          .isEqualTo(bytes);
    }
  }
}
