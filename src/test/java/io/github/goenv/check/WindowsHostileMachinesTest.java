package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.goenv.check.antivirus.AvAsr;
import io.github.goenv.check.core.Policy;
import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.report.Fix;
import io.github.goenv.report.Outcome;
import io.github.goenv.report.Result;
import io.github.goenv.snapshot.Candidate;
import io.github.goenv.snapshot.PathEntry;
import io.github.goenv.snapshot.ScopedValue;
import io.github.goenv.snapshot.windows.AntivirusProduct;
import io.github.goenv.snapshot.windows.DefenderStatus;
import io.github.goenv.snapshot.windows.Exclusions;
import io.github.goenv.snapshot.windows.ReparsePoint;
import io.github.goenv.snapshot.windows.SyncFolder;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.snapshot.windows.Volume;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whatever a machine says of itself, each check answers, and in words that exist. */
class WindowsHostileMachinesTest {
  private static final String[] TEXTS = {
    "",
    " ",
    "\\",
    "\\\\",
    "\\\\?\\",
    "\\\\?\\UNC\\",
    "\\\\server",
    "\\\\wsl$",
    "C:",
    "C:\\",
    "c:/",
    "C:\\..\\..\\x",
    "..",
    ".",
    "%",
    "%%",
    "%A",
    "%PATH%",
    "%%A%%",
    "\\??\\Volume{1}\\",
    "*",
    "?",
    "C:\\*\\:{",
    "\\:{}",
    "\uD800",
    "C:\\\uDC00\\a",
    "C:\\a\u0000b",
    "\"",
    "\"\"",
    "C:\\用户\\王",
    "C:\\Users\\王小明\\OneDrive",
    "C:\\Users\\王小明\\OneDriveX",
    "D:\\go;;E:\\go",
    "go",
    "-1",
    "10.0.",
    "10.0.999999999999",
    "x".repeat(40_000),
    "PE ",
    "PE",
    "ELF",
    "trusted",
    "remote",
    "symlink",
    "mount-point",
    "app-exec-link",
    "local-system",
    "doskey go",
    "{",
    "'",
    "$(x)",
    "\n",
  };

  private final Random random = new Random(41);

  private String text() {
    String one = TEXTS[random.nextInt(TEXTS.length)];
    return random.nextInt(3) == 0 ? one + TEXTS[random.nextInt(TEXTS.length)] : one;
  }

  private <T> Fact<T> fact(Supplier<T> value) {
    return switch (random.nextInt(4)) {
      case 0 -> Fact.absent(Source.of(Source.Kind.API, text()));
      case 1 -> Fact.unknown(Text.of("fact.not-read"));
      default -> Fact.known(value.get(), Source.of(Source.Kind.REGISTRY, text()));
    };
  }

  private <T> List<T> list(Supplier<T> value) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value.get());
    }
    return list;
  }

  private ReparsePoint point() {
    return new ReparsePoint(
        text(),
        text(),
        text(),
        random.nextBoolean() ? null : text(),
        random.nextBoolean() ? null : text());
  }

  private Map<String, ScopedValue> scope() {
    Map<String, ScopedValue> scope = new TreeMap<>();
    for (String name : List.of("GOROOT", "Path", "CC", "GOFLAGS", text())) {
      scope.put(name, new ScopedValue(text(), random.nextBoolean()));
    }
    return scope;
  }

  private Map<String, String> block() {
    Map<String, String> block = new TreeMap<>();
    for (String name : List.of("GOROOT", "Path", "TEMP", "TMP", "USERPROFILE", "GOPROXY", text())) {
      block.put(name, text());
    }
    return block;
  }

  private WindowsMachine machine() {
    WindowsMachine m = new WindowsMachine();
    m.process.putAll(block());
    m.user = fact(this::scope);
    m.machine = fact(this::scope);
    m.fresh = fact(this::block);
    m.goEnv.put("GOPATH", text());
    m.goEnv.put("GOVERSION", text());
    for (int i = random.nextInt(3); i > 0; i--) {
      m.entries.add(
          new PathEntry(
              i, text(), pick(PathEntry.Kind.values()), text(), fact(random::nextBoolean)));
      m.candidates.add(
          new Candidate(
              "go",
              text(),
              random.nextInt(4) - 1,
              pick(Candidate.Kind.values()),
              fact(this::text),
              fact(this::text),
              fact(this::text)));
    }
    for (WindowsMachine.Dir dir : m.places.values()) {
      dir.path = text();
      dir.source = new Source(pick(Source.Kind.values()), text());
      dir.real = fact(this::text);
      dir.links = fact(() -> list(this::point));
      dir.volume =
          fact(
              () ->
                  new Volume(
                      text(),
                      fact(this::text),
                      fact(this::text),
                      fact(this::text),
                      fact(this::text),
                      fact(this::text),
                      fact(random::nextLong)));
      dir.syncRoot = fact(() -> new SyncRoot(text(), text(), random.nextLong()));
      dir.asked = random.nextInt(4) > 0;
    }
    m.build = fact(this::text);
    m.sidKind = fact(this::text);
    m.nativeMachine = fact(this::text);
    m.longPaths = fact(random::nextBoolean);
    m.folders = fact(() -> list(() -> new SyncFolder(text(), text(), text(), WindowsMachine.API)));
    m.moved = fact(() -> list(this::text));
    m.dehydrated = fact(() -> list(this::text));
    m.defender =
        fact(() -> new DefenderStatus(random.nextBoolean(), random.nextBoolean(), text(), null));
    m.products =
        fact(
            () ->
                list(
                    () ->
                        new AntivirusProduct(
                            text(), random.nextLong(), random.nextBoolean(), false)));
    m.exclusions = fact(() -> new Exclusions(list(this::text), list(this::text), list(this::text)));
    m.tamper = fact(random::nextBoolean);
    m.exclusionsProtected = fact(random::nextBoolean);
    m.controlledFolder = fact(() -> random.nextInt(5) - 1);
    m.protectedFolders = fact(() -> list(this::text));
    m.smartAppControl = fact(() -> random.nextInt(5) - 1);
    m.asr = fact(() -> Map.of(AvAsr.NEW_PROGRAMS, random.nextInt(8), text(), 1));
    m.appPaths = fact(() -> list(() -> WindowsMachine.setting(text())));
    m.autoRun = fact(() -> list(() -> WindowsMachine.setting(text())));
    m.shell = fact(() -> list(() -> WindowsMachine.setting(text())));
    m.disableAlias = fact(() -> list(() -> WindowsMachine.setting(text())));
    if (random.nextInt(10) == 0) {
      m.windows = random.nextBoolean() ? WindowsMachine.unknown() : WindowsMachine.absent();
    }
    return m;
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }

  @Test
  void noCheckCrashesAndEveryTextExists() {
    Messages messages = Messages.in("en");
    Policy policy = Policies.standard("2026-11-23");
    for (int round = 0; round < 1500; round++) {
      for (Result result : Judgement.of(machine().snapshot(), policy)) {
        assertThat(result.outcome())
            .as("round %d: %s %s", round, result.id(), result.message())
            .isNotEqualTo(Outcome.CRASHED);
        has(messages, result.message());
        for (Fix fix : result.fixes()) {
          has(messages, fix.title());
        }
      }
    }
  }

  private static void has(Messages messages, Text text) {
    String pattern = messages.find(text.key());
    assertThat(pattern).as(text.key()).isNotNull();
    int open = String.valueOf(pattern).indexOf('{');
    while (open >= 0) {
      int close = String.valueOf(pattern).indexOf('}', open);
      String name = String.valueOf(pattern).substring(open + 1, close);
      boolean filled = text.args().containsKey(name) || text.args().containsKey(name + Text.COUNTS);
      assertThat(filled).as("%s: {%s} of %s", text.key(), name, text.args()).isTrue();
      open = String.valueOf(pattern).indexOf('{', close);
    }
  }
}
