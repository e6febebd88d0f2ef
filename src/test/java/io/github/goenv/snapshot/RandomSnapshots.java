package io.github.goenv.snapshot;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.text.Text;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Snapshots in which every fact is anything its type allows. */
public final class RandomSnapshots {
  private static final List<String> SYSTEMS = List.of("windows", "linux", "darwin", "freebsd");

  private final Random random;
  private final Supplier<String> strings;

  /**
   * A source of snapshots.
   *
   * @param strings makes every text in them
   */
  public RandomSnapshots(Random random, Supplier<String> strings) {
    this.random = random;
    this.strings = strings;
  }

  /** The next one. */
  public Snapshot next() {
    return next(SYSTEMS.get(random.nextInt(SYSTEMS.size())));
  }

  /** The next one of a system. */
  public Snapshot next(String os) {
    Snapshot any = (Snapshot) record(Snapshot.class);
    Host host = any.host();
    return new Snapshot(
        Snapshot.SCHEMA_VERSION,
        any.toolVersion(),
        any.takenAt(),
        any.offline(),
        new Host(os, host.arch(), host.osVersion(), host.elevated(), host.ci(), host.home()),
        any.variables(),
        any.go(),
        any.path(),
        any.places(),
        any.project(),
        any.compilers(),
        any.windows(),
        any.clouds(),
        null,
        any.examined(),
        any.trust());
  }

  /** Text of the characters that have been trouble before. */
  public static Supplier<String> nasty(Random random) {
    List<String> pieces =
        List.of(
            "go",
            "/",
            "\\",
            "C:\\Go",
            "~",
            "~~",
            "%",
            "%USERPROFILE%",
            "%%USERPROFILE%%",
            " ",
            "\"",
            "'",
            "\u0000",
            "\u001b",
            "\n",
            "\r",
            "\t",
            "\u007f",
            "\u2028",
            "\uFEFF",
            "\uFF1A",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\u00FC",
            "\u5DE5",
            "{path}",
            "$",
            ":",
            ";",
            "=",
            "-",
            ".",
            "1.26",
            "go1.26.8",
            "<user>",
            "\uFFFF");
    return () -> {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(5); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      return text.toString();
    };
  }

  /** Names that the code looks for, and values that decide something. */
  public static Supplier<String> likely(Random random) {
    List<String> words =
        List.of(
            "GOROOT",
            "GOPATH",
            "GOFLAGS",
            "GOOS",
            "GOARCH",
            "GOVERSION",
            "GOHOSTOS",
            "GOHOSTARCH",
            "GOTOOLCHAIN",
            "GOCACHE",
            "GOMODCACHE",
            "GOTMPDIR",
            "CC",
            "CGO_ENABLED",
            "PATH",
            "HOME",
            "project",
            "output",
            "local",
            "auto",
            "path",
            "go1.25+auto",
            "go1.26.8",
            "1.27",
            "go1.x",
            "0",
            "1",
            "",
            "/usr/local/go",
            "/usr/local/go/bin",
            "C:\\Go\\bin",
            "empty",
            "directory",
            "-tags=a",
            "--",
            "-",
            "=",
            "x86_64-linux-gnu",
            "-linux",
            "gcc",
            "cl.exe",
            "nfs",
            "%A%B%");
    Supplier<String> nasty = nasty(random);
    return () -> random.nextInt(4) == 0 ? nasty.get() : words.get(random.nextInt(words.size()));
  }

  private @Nullable Object value(Type type, AnnotatedElement where) {
    if (where.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
      return null;
    }
    return value(type);
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == Fact.class) {
        return fact(arguments[0]);
      }
      return generic.getRawType() == List.class ? list(arguments[0]) : map(arguments[1]);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class) {
      return strings.get();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return random.nextBoolean();
    }
    if (raw == int.class || raw == Integer.class) {
      return random.nextBoolean() ? random.nextInt(4) - 1 : random.nextInt();
    }
    if (raw == long.class || raw == Long.class) {
      return random.nextLong();
    }
    if (raw == Source.class) {
      return source();
    }
    if (raw == Text.class) {
      return text();
    }
    return raw.isEnum()
        ? raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)]
        : record(raw);
  }

  private Source source() {
    Source.Kind[] kinds = Source.Kind.values();
    return Source.of(kinds[random.nextInt(kinds.length)], strings.get());
  }

  private Text text() {
    return Text.of("fact.not-asked", "name", strings.get());
  }

  private Fact<?> fact(Type type) {
    return switch (random.nextInt(6)) {
      case 0 -> Fact.absent(source());
      case 1 -> Fact.unknown(text());
      case 2 -> Fact.unknown(text(), text());
      default -> Fact.known(value(type), source());
    };
  }

  private List<Object> list(Type type) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(value(type));
    }
    return list;
  }

  private Map<String, Object> map(Type type) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      // Names of variables: never empty, and not the one place where Gson cannot escape.
      String name = strings.get().replaceAll("[\\uD800-\\uDFFF]", "");
      map.put(name.isEmpty() ? "NAME" : name, value(type));
    }
    return map;
  }

  private Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = value(components[i].getGenericType(), components[i].getAnnotatedType());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
