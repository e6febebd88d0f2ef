package io.github.goenv.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** On another system the classes of the Windows checks are not even loaded. */
class WindowsClassesTest {

  /** Loads this project's classes again and remembers which. */
  private static final class Recorder extends ClassLoader {
    final Set<String> loaded = new TreeSet<>();

    Recorder() {
      super(WindowsClassesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("io.github.goenv.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known == null ? define(name) : known;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        loaded.add(name.substring(name.lastIndexOf('.') + 1));
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /** Judges a machine in a class loader of its own. */
  public static final class Judge implements Runnable {
    private final String os;

    public Judge(String os) {
      this.os = os;
    }

    @Override
    public void run() {
      WindowsMachine machine = new WindowsMachine();
      machine.os = os;
      Judgement.of(machine.snapshot(), Policies.standard("2026-11-23"));
    }
  }

  private static Set<String> loaded(String os) throws ReflectiveOperationException {
    Recorder recorder = new Recorder();
    Class<?> judge = recorder.loadClass(Judge.class.getName());
    ((Runnable) judge.getConstructor(String.class).newInstance(os)).run();
    return recorder.loaded;
  }

  @Test
  void onlyWindowsLoadsThem() throws ReflectiveOperationException {
    List<String> some = List.of("EnvStale", "CloudPlace", "AvExclusions");
    assertThat(loaded("linux")).contains("Catalogue").doesNotContainAnyElementsOf(some);
    assertThat(loaded("windows")).containsAll(some);
  }
}
