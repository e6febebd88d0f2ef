package io.github.goenv.toolchain;

import io.github.goenv.go.DistList;
import io.github.goenv.go.GoTarget;
import io.github.goenv.gobuild.plan.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;

/** A shell script that plays go. */
public class FakeGo implements Toolchain {
  private final Path script;

  /**
   * @param body shell commands; {@code $out} is the output, {@code $graph} the action graph's file
   */
  public FakeGo(Path directory, String body) throws IOException {
    String head =
        """
        #!/bin/sh
        while [ $# -gt 0 ]; do
          case "$1" in
            -o) out="$2"; shift ;;
            -debug-actiongraph=*) graph="${1#-debug-actiongraph=}" ;;
          esac
          shift
        done
        """;
    script = Files.writeString(directory.resolve("go"), head + body);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Override
  public Path go() {
    return script;
  }

  @Override
  public GoTarget host() {
    return Requests.LINUX;
  }

  @Override
  public GoSettings settings() {
    return GoSettings.NONE;
  }

  @Override
  public DistList targets() {
    return new DistList.Answer(new TreeSet<>(Set.of(Requests.LINUX, Requests.WINDOWS)));
  }
}
