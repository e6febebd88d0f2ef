package io.github.goenv.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads what writes CycloneDX beside the library that it needs. The library and all it needs are
 * seven times as large as this plugin, and a plugin's dependencies are looked up in every build; so
 * they are none, and only a goal that writes bills has them resolved.
 */
public final class BillLibrary {
  /** What is resolved; the version of pom.xml. */
  public static final String COORDINATES = "org.cyclonedx:cyclonedx-core-java:12.1.0";

  private static final String ROOM = "io.github.goenv.sbom.cyclonedx.";
  private static final String WRITER = ROOM + "CycloneDxWriter";

  private BillLibrary() {}

  /**
   * What writes bills.
   *
   * @param files the library and all it needs
   * @throws IOException when it cannot be loaded from them
   */
  public static BillWriter load(List<Path> files) throws IOException {
    Beside loader = new Beside(urls(files), BillLibrary.class.getClassLoader());
    try {
      return (BillWriter) loader.loadClass(WRITER).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      loader.close();
      throw new IOException(String.valueOf(e), e);
    }
  }

  private static URL[] urls(List<Path> files) throws MalformedURLException {
    URL[] urls = new URL[files.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = files.get(i).toUri().toURL();
    }
    return urls;
  }

  /**
   * Has the library and our classes that need it for itself, so that neither another version in the
   * plugin's loader nor one of Maven is met; everything else of ours, and the log, is the plugin's.
   */
  private static final class Beside extends URLClassLoader {
    private final ClassLoader plugin;

    Beside(URL[] library, ClassLoader plugin) {
      super(library, ClassLoader.getPlatformClassLoader());
      this.plugin = plugin;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(ROOM)) {
        boolean shared =
            name.startsWith("io.github.goenv.")
                || name.startsWith("org.slf4j.")
                || name.startsWith("org.jspecify.");
        return shared ? plugin.loadClass(name) : super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? own(name) : loaded;
      }
    }

    private Class<?> own(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = plugin.getResourceAsStream(file)) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
