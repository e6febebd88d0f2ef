package io.github.goenv.probe.windows.cloud;

import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.probe.windows.api.Registry;
import io.github.goenv.probe.windows.api.RegistryKey;
import io.github.goenv.probe.windows.api.RegistryReader;
import io.github.goenv.probe.windows.api.RegistryValue;
import java.util.Map;

/**
 * Folders of this user's OneDrive accounts: {@code Personal}, {@code Business1}, {@code Business2},
 * … with their {@code UserFolder}, and the libraries of each tenant, whose paths are the names of
 * values.
 */
final class OneDriveAccounts {
  static final String PATH = "Software\\Microsoft\\OneDrive\\Accounts";
  static final String PROVIDER = "OneDrive";

  private static final RegistryKey.Hive HIVE = RegistryKey.Hive.CURRENT_USER;

  private final RegistryReader registry;
  private final Map<String, String> environment;
  private final CloudFolders into;

  private OneDriveAccounts(
      RegistryReader registry, Map<String, String> environment, CloudFolders into) {
    this.registry = registry;
    this.environment = environment;
    this.into = into;
  }

  static void read(RegistryReader registry, Map<String, String> environment, CloudFolders into) {
    new OneDriveAccounts(registry, environment, into).accounts();
  }

  private void accounts() {
    try {
      RegistryReader.Content accounts = registry.read(HIVE, PATH);
      if (accounts != null) {
        for (String account : accounts.subkeys()) {
          account(account);
        }
      }
    } catch (NativeFailure e) {
      into.unreadable(e.fact());
    }
  }

  private void account(String account) {
    String path = PATH + "\\" + account;
    try {
      RegistryReader.Content content = registry.read(HIVE, path);
      String root =
          content == null ? null : CloudPaths.of(content.value("UserFolder"), environment);
      if (root != null) {
        into.add(root, PROVIDER, account, Registry.source(HIVE, path, "UserFolder"));
      }
      String tenantsPath = path + "\\Tenants";
      RegistryReader.Content tenants = registry.read(HIVE, tenantsPath);
      if (tenants != null) {
        for (String tenant : tenants.subkeys()) {
          tenant(account + "\\" + tenant, tenantsPath + "\\" + tenant);
        }
      }
    } catch (NativeFailure e) {
      into.unreadable(e.fact());
    }
  }

  private void tenant(String account, String path) throws NativeFailure {
    RegistryReader.Content content = registry.read(HIVE, path);
    if (content == null) {
      return;
    }
    for (RegistryValue value : content.values()) {
      if (CloudPaths.isAbsolute(value.name())) {
        into.add(
            value.name(),
            PROVIDER,
            account,
            Source.of(Source.Kind.REGISTRY, HIVE.shortName() + "\\" + path));
      }
    }
  }
}
