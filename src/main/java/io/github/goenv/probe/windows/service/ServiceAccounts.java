package io.github.goenv.probe.windows.service;

import io.github.goenv.fact.Fact;
import io.github.goenv.fact.Source;
import io.github.goenv.probe.windows.api.NativeFailure;
import io.github.goenv.snapshot.service.LogonAccount;
import io.github.goenv.snapshot.service.LogonAccount.LogonRight;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account of one service: what it is, what it may. */
final class ServiceAccounts {
  private final Fact<String> name;
  private final Fact<String> sid;
  private final Fact<String> kind;
  private final String sidType;
  private final String serviceSid;

  /**
   * Of a service.
   *
   * @param name its account
   * @param sidType the kind of its service SID; null when it is not known
   */
  ServiceAccounts(String service, Fact<String> name, @Nullable String sidType) {
    this.name = name;
    this.sidType = sidType == null ? "none" : sidType;
    this.serviceSid = ServiceSid.of(service);
    if (name instanceof Fact.Known<String> known) {
      sid = AccountLookup.sid(known.value(), known.source());
      String found = sid.orNull();
      kind =
          found == null
              ? like(sid)
              : Fact.known(AccountNames.kind(known.value(), found), known.source());
    } else {
      sid = name;
      kind = name;
    }
  }

  /** The account, with everything that can be known of it. */
  LogonAccount read(ServiceNames names, String service) {
    Fact<List<String>> groups = groups();
    return new LogonAccount(
        name, sid, kind, administrator(groups), others(names, service), logonRight(groups));
  }

  /**
   * What the account may do.
   *
   * @param writing whether it is to write: a restricted token limits that alone
   */
  AuthzContext context(boolean writing) throws NativeFailure {
    String own = sid.orNull();
    String sort = kind.orNull();
    if (own == null || sort == null) {
      throw new IllegalStateException("no account to ask for");
    }
    return AuthzContext.of(
        own,
        TokenGroups.known(sort),
        TokenGroups.of(sort, sidType, serviceSid),
        writing ? TokenGroups.restricted(sidType, serviceSid) : List.of());
  }

  /** Whether there is an account to ask for; else why not. */
  Fact<String> sid() {
    return sid;
  }

  /** Its groups by membership and by what Windows adds for every service. */
  private Fact<List<String>> groups() {
    String own = sid.orNull();
    String sort = kind.orNull();
    if (own == null || sort == null) {
      return like(sid);
    }
    // Without the service's own SID, which is in no list of who may log on.
    List<String> added = TokenGroups.of(sort, "none", serviceSid);
    if (TokenGroups.known(sort)) {
      return Fact.known(added, Source.of(Source.Kind.API, "LookupAccountNameW"));
    }
    try (AuthzContext context = AuthzContext.of(own, false, added, List.of())) {
      return Fact.known(
          context.groups(), Source.of(Source.Kind.API, "AuthzGetInformationFromContext"));
    } catch (NativeFailure e) {
      return e.fact();
    }
  }

  private Fact<Boolean> administrator(Fact<List<String>> groups) {
    return groups instanceof Fact.Known<List<String>> known
        ? Fact.known(known.value().contains(TokenGroups.ADMINISTRATORS), known.source())
        : like(groups);
  }

  private Fact<List<String>> others(ServiceNames names, String service) {
    String account = name.orNull();
    String sort = kind.orNull();
    Source source = Source.of(Source.Kind.REGISTRY, "HKLM\\" + ServiceKey.HOME);
    if (account == null || sort == null) {
      return like(sid);
    }
    return TokenGroups.known(sort)
        ? Fact.absent(source)
        : Fact.known(names.withAccount(account, service, LogonAccount.MOST), source);
  }

  private Fact<LogonRight> logonRight(Fact<List<String>> groups) {
    String own = sid.orNull();
    if (own == null || !(groups instanceof Fact.Known<List<String>> known)) {
      return like(groups);
    }
    List<String> sids = new ArrayList<>(List.of(own));
    sids.addAll(known.value());
    return LogonRights.of(sids);
  }

  private static <T> Fact<T> like(Fact<?> other) {
    return other instanceof Fact.Unknown<?> unknown
        ? new Fact.Unknown<>(unknown.reason(), unknown.remedy())
        : Fact.absent(Source.of(Source.Kind.REGISTRY, "ObjectName"));
  }
}
