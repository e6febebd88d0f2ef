package io.github.goenv.mojo;

import io.github.goenv.build.BuildRequest;
import io.github.goenv.build.CannotBuild;
import io.github.goenv.build.TimingMode;
import io.github.goenv.text.Messages;
import io.github.goenv.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Turns what Maven makes of the configuration into what the build takes. */
final class BuildParameters {
  private BuildParameters() {}

  /** A list without nulls: Maven makes null of an empty element. */
  static List<String> list(@Nullable List<@Nullable String> configured) {
    List<String> list = new ArrayList<>();
    if (configured != null) {
      for (String element : configured) {
        list.add(element == null ? "" : element.strip());
      }
    }
    return list;
  }

  /** A map sorted by name; an empty element is an empty value. */
  static Map<String, String> map(@Nullable Map<?, ?> configured) {
    Map<String, String> map = new TreeMap<>();
    if (configured != null) {
      for (Map.Entry<?, ?> entry : configured.entrySet()) {
        Object value = entry.getValue();
        map.put(String.valueOf(entry.getKey()), value == null ? "" : value.toString());
      }
    }
    return map;
  }

  static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A limit in seconds, or {@code unlimited} for none. */
  static Duration timeout(@Nullable Long seconds, Duration unlimited) throws CannotBuild {
    if (seconds == null) {
      return unlimited;
    }
    if (seconds <= 0) {
      throw new CannotBuild(Text.of("build.number", "value", seconds.toString()));
    }
    return Duration.ofSeconds(seconds);
  }

  /** Only a file can be attached, not what go chooses to name in a directory. */
  static @Nullable String attachable(@Nullable String output, boolean attach) throws CannotBuild {
    if (attach && output != null && (output.endsWith("/") || output.endsWith("\\"))) {
      throw new CannotBuild(Text.of("build.noArtifact.attach", "output", output));
    }
    return output;
  }

  static TimingMode timing(String typed, Messages texts) throws MojoExecutionException {
    return switch (Choice.of("goenv.timing", typed, List.of("action", "exact", "off"), texts)) {
      case "exact" -> TimingMode.EXACT;
      case "off" -> TimingMode.OFF;
      default -> TimingMode.ACTION;
    };
  }

  static void checkDirectory(Path directory) throws CannotBuild {
    if (!Files.isDirectory(directory)) {
      throw new CannotBuild(Text.of("build.workingDirectory", "directory", directory.toString()));
    }
  }

  /** Logical processors go can use; null where a setting of go's own may say otherwise. */
  static @Nullable Integer cpus(Map<String, String> environment, BuildRequest request) {
    if (environment.containsKey("GOMAXPROCS") || request.environment().containsKey("GOMAXPROCS")) {
      return null;
    }
    for (String argument : request.arguments()) {
      String flag = argument.startsWith("--") ? argument.substring(1) : argument;
      if (flag.equals("-p") || flag.startsWith("-p=")) {
        return null;
      }
    }
    return Runtime.getRuntime().availableProcessors();
  }

  /** The type of an artifact, which becomes the suffix of the file in the repository. */
  static String type(String fileName) {
    for (String suffix : List.of("exe", "dll", "so", "dylib", "a", "wasm")) {
      if (fileName.endsWith("." + suffix)) {
        return suffix;
      }
    }
    return "bin";
  }
}
