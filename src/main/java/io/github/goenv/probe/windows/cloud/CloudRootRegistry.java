package io.github.goenv.probe.windows.cloud;

import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.Registry;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.RegistryValue;
import java.util.Map;

/**
 * Sync roots that providers have registered with the shell, those of every account: a service may
 * build in the folder of a user.
 */
final class CloudRootRegistry {
  static final String PATH =
      "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Explorer\\SyncRootManager";

  private CloudRootRegistry() {}

  static void read(RegistryReader registry, Map<String, String> environment, CloudFolders into) {
    RegistryReader.Content manager;
    try {
      manager = registry.read(RegistryKey.Hive.LOCAL_MACHINE, PATH);
    } catch (NativeFailure e) {
      into.unreadable(e.fact());
      return;
    }
    if (manager == null) {
      return;
    }
    for (String name : manager.subkeys()) {
      root(registry, name, environment, into);
    }
  }

  private static void root(
      RegistryReader registry, String name, Map<String, String> environment, CloudFolders into) {
    CloudRootKey key = CloudRootKey.parse(name);
    String path = PATH + "\\" + name + "\\UserSyncRoots";
    try {
      RegistryReader.Content roots = registry.read(RegistryKey.Hive.LOCAL_MACHINE, path);
      if (roots == null) {
        return;
      }
      for (RegistryValue value : roots.values()) {
        String root = CloudPaths.of(value, environment);
        if (root != null) {
          Source source = Registry.source(RegistryKey.Hive.LOCAL_MACHINE, path, value.name());
          into.add(root, key.provider(), key.account(), source);
        }
      }
    } catch (NativeFailure e) {
      into.unreadable(e.fact());
    }
  }
}
