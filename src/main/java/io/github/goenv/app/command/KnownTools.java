package io.github.goenv.app.command;

import java.util.Map;

/** Where the tools come from that projects run most, for commands to paste. */
final class KnownTools {
  private static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry("staticcheck", "honnef.co/go/tools/cmd/staticcheck"),
          Map.entry("golangci-lint", "github.com/golangci/golangci-lint/v2/cmd/golangci-lint"),
          Map.entry("govulncheck", "golang.org/x/vuln/cmd/govulncheck"),
          Map.entry("goimports", "golang.org/x/tools/cmd/goimports"),
          Map.entry("stringer", "golang.org/x/tools/cmd/stringer"),
          Map.entry("gosec", "github.com/securego/gosec/v2/cmd/gosec"),
          Map.entry("mockgen", "go.uber.org/mock/mockgen"),
          Map.entry("protoc-gen-go", "google.golang.org/protobuf/cmd/protoc-gen-go"),
          Map.entry("protoc-gen-go-grpc", "google.golang.org/grpc/cmd/protoc-gen-go-grpc"));

  private KnownTools() {}

  /** The package to ask for; a placeholder for an unknown tool. */
  static String packageOf(String tool) {
    return PACKAGES.getOrDefault(tool, tool.contains("/") ? tool : "example.com/path/to/" + tool);
  }
}
