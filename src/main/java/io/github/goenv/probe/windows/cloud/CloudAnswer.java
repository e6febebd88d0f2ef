package io.github.goenv.probe.windows.cloud;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.WindowsCodes;
import io.github.goenv.snapshot.windows.SyncRoot;
import io.github.goenv.text.Text;

/**
 * What an answer of {@code CfGetSyncRootInfoByPath} means. Codes: winerror.h; that 390 and 376 say
 * "not under a sync root" and 1 comes from volumes without the filter is seen, not documented.
 */
final class CloudAnswer {
  static final String FUNCTION = "CfGetSyncRootInfoByPath";

  private static final int S_OK = 0;

  /** HRESULT_FROM_WIN32(ERROR_CLOUD_FILE_NOT_UNDER_SYNC_ROOT). */
  static final int NOT_UNDER_SYNC_ROOT = 0x80070186;

  /** HRESULT_FROM_WIN32(ERROR_NOT_A_CLOUD_FILE). */
  static final int NOT_A_CLOUD_FILE = 0x80070178;

  private static final int INVALID_FUNCTION = 0x80070001;
  private static final int FILE_NOT_FOUND = 0x80070002;
  private static final int PATH_NOT_FOUND = 0x80070003;
  private static final int ACCESS_DENIED = 0x80070005;

  private CloudAnswer() {}

  /**
   * The fact an answer stands for.
   *
   * @param path the path asked about
   * @param result the HRESULT
   * @param buffer what was filled in
   * @param returned how many bytes of it, as the function says
   */
  static Fact<SyncRoot> of(String path, int result, byte[] buffer, int returned) {
    return switch (result) {
      case S_OK -> {
        SyncRoot root = CloudProviderInfo.decode(buffer, returned);
        yield root == null
            ? unknown(path, Text.of("cloud.fact.malformed", "path", path, "bytes", "" + returned))
            : Fact.known(root, source());
      }
      case NOT_UNDER_SYNC_ROOT, NOT_A_CLOUD_FILE -> Fact.absent(source());
      case INVALID_FUNCTION -> unknown(path, Text.of("cloud.fact.no-filter", "path", path));
      case ACCESS_DENIED -> unknown(path, Text.of("cloud.fact.denied", "path", path));
      case FILE_NOT_FOUND, PATH_NOT_FOUND ->
          unknown(path, Text.of("cloud.fact.vanished", "path", path));
      default ->
          unknown(
              path, Text.of("cloud.fact.failed", "path", path, "code", WindowsCodes.hex(result)));
    };
  }

  /** An unknown sync root: the synchronisation programs themselves know it. */
  static Fact<SyncRoot> unknown(String path, Text reason) {
    return Fact.unknown(reason, Text.of("cloud.fact.remedy", "path", path));
  }

  static Source source() {
    return Source.of(Source.Kind.API, FUNCTION);
  }
}
