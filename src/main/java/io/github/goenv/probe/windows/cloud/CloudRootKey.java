package io.github.goenv.probe.windows.cloud;

/**
 * The name of a key below {@code SyncRootManager}: {@code Provider!SID!Account} (Integrate a cloud
 * storage provider; StorageProviderSyncRootInfo.Id).
 *
 * @param provider {@code OneDrive}, {@code Dropbox}, …
 * @param account the provider's name of the account; may be empty, may hold exclamation marks
 */
record CloudRootKey(String provider, String account) {

  /** Takes a name apart; one that does not keep the scheme is a provider's name as a whole. */
  static CloudRootKey parse(String name) {
    int first = name.indexOf('!');
    if (first < 0) {
      return new CloudRootKey(name, "");
    }
    String provider = name.substring(0, first);
    int second = name.indexOf('!', first + 1);
    String middle = second < 0 ? name.substring(first + 1) : name.substring(first + 1, second);
    if (!isSid(middle)) {
      return new CloudRootKey(provider, name.substring(first + 1));
    }
    return new CloudRootKey(provider, second < 0 ? "" : name.substring(second + 1));
  }

  /** Whether {@code text} is written as a SID: {@code S-1-} and numbers. */
  static boolean isSid(String text) {
    if (text.length() < 5 || !text.regionMatches(true, 0, "S-1-", 0, 4)) {
      return false;
    }
    for (int i = 4; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }
}
