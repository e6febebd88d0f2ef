package io.github.goenv.sbom;

import io.github.goenv.buildinfo.BuildInfo;
import io.github.goenv.buildinfo.Module;
import io.github.goenv.buildinfo.Setting;
import io.github.goenv.sbom.Bill.Part;
import io.github.goenv.sbom.Bill.Property;
import io.github.goenv.snapshot.Redaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bill of a program out of its build information. A replaced module is named as what was
 * built; one that was replaced by a directory keeps its name and has neither version nor package
 * URL, as what is in the directory was published by nobody. Names of modules stay as they are, as
 * they are what the bill is for; directories and settings are redacted.
 */
public final class Bills {
  /** Go's library, as databases of vulnerabilities name it. */
  private static final String LIBRARY = "stdlib";

  private final Redaction redaction;
  private final Set<String> refs = new HashSet<>();

  private Bills(Redaction redaction) {
    this.redaction = redaction;
  }

  /**
   * The bill of one program.
   *
   * @param file its name, without directory
   * @param sha256 of the file, 64 lower-case hexadecimal digits
   * @param coordinates of the Maven artifact, {@code group:artifact:version}; null for none
   * @param toolVersion of this plugin
   * @param time when it was built, as somebody says; null where nobody does
   */
  public static Bill of(
      String file,
      String sha256,
      BuildInfo info,
      @Nullable String coordinates,
      String toolVersion,
      @Nullable Instant time,
      Redaction redaction) {
    return new Bills(redaction).bill(file, sha256, info, coordinates, toolVersion, time);
  }

  private Bill bill(
      String file,
      String sha256,
      BuildInfo info,
      @Nullable String coordinates,
      String toolVersion,
      @Nullable Instant time) {
    Part program = program(file, sha256, info);
    List<Part> parts = new ArrayList<>(info.dependencies().size() + 1);
    for (Module module : info.dependencies()) {
      parts.add(part(module));
    }
    parts.add(library(info.goVersion()));
    List<Property> properties = new ArrayList<>();
    properties.add(new Property("cdx:gomod:binary:name", redaction.apply(file)));
    properties.add(new Property("cdx:gomod:build:env:GOVERSION", info.goVersion()));
    if (!info.path().isEmpty()) {
      properties.add(new Property("gobuild:package", info.path()));
    }
    if (coordinates != null) {
      properties.add(new Property("gobuild:maven", coordinates));
    }
    for (Setting setting : info.settings()) {
      properties.add(property(setting));
    }
    return new Bill(program, parts, properties, toolVersion, time);
  }

  private Part program(String file, String sha256, BuildInfo info) {
    Module main = info.main();
    if (main == null) {
      // Built of Go files alone: command-line-arguments, or the program of a test.
      String name = info.path().isEmpty() ? redaction.apply(file) : info.path();
      return new Part(unique("program"), name, null, null, sha256, List.of());
    }
    String version = main.versioned() ? main.version() : null;
    String purl =
        info.path().startsWith(main.path() + "/")
            ? Purl.of(main.path(), version, info.path().substring(main.path().length() + 1))
            : Purl.of(main.path(), version);
    return new Part(unique(purl), main.path(), version, purl, sha256, List.of());
  }

  private Part part(Module module) {
    Module built = module.built();
    boolean replaced = module.replacement() != null;
    boolean directory = replaced && !built.versioned();
    String name = directory ? module.path() : built.path();
    String version = !directory && built.versioned() ? built.version() : null;
    String purl = version == null ? null : Purl.of(name, version);
    String sum = directory ? null : built.sum();
    List<Property> properties = new ArrayList<>(2);
    if (sum != null) {
      properties.add(new Property("gobuild:module:sum", sum));
    }
    if (directory) {
      properties.add(new Property("gobuild:module:replaced", named(module)));
      properties.add(new Property("gobuild:module:directory", redaction.apply(built.path())));
    } else if (replaced) {
      properties.add(new Property("gobuild:module:replaced", named(module)));
    }
    String ref = purl == null ? "module:" + name : purl;
    return new Part(unique(ref), name, version, purl, ModuleSum.hex(sum), properties);
  }

  private static String named(Module module) {
    return module.version().isEmpty() ? module.path() : module.path() + "@" + module.version();
  }

  /** Databases number it without go, and know no experiments. */
  private Part library(String goVersion) {
    int blank = goVersion.indexOf(' ');
    String word = blank < 0 ? goVersion : goVersion.substring(0, blank);
    String version = word.startsWith("go") ? word.substring(2) : null;
    String purl = version == null ? null : Purl.of(LIBRARY, version);
    List<Property> properties = List.of(new Property("gobuild:go", goVersion));
    return new Part(
        unique(purl == null ? LIBRARY : purl), LIBRARY, version, purl, null, properties);
  }

  /** In the names that CycloneDX has registered for Go, where it has one. */
  private Property property(Setting setting) {
    String key = setting.key();
    String name;
    if (key.equals("-compiler")) {
      name = "cdx:gomod:build:compiler";
    } else if (key.equals("-tags")) {
      name = "cdx:gomod:build:tag";
    } else if (key.equals("vcs") || key.startsWith("vcs.")) {
      name = "cdx:gomod:build:" + key.replace('.', ':');
    } else if (isVariable(key)) {
      name = "cdx:gomod:build:env:" + key;
    } else {
      name = "gobuild:setting:" + key;
    }
    return new Property(redaction.apply(name), redaction.apply(setting.value()));
  }

  private static boolean isVariable(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
        return false;
      }
    }
    return !key.isEmpty();
  }

  private String unique(String ref) {
    String name = ref;
    for (int i = 2; !refs.add(name); i++) {
      name = ref + "~" + i;
    }
    return name;
  }
}
