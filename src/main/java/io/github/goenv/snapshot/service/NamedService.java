package io.github.goenv.snapshot.service;

import io.github.goenv.fact.Fact;
import java.util.List;

/**
 * A Windows service that was named, and what was read of it.
 *
 * @param name as the registry has it; as it was typed where there is none of this name
 * @param maxHandles more handles than this in one process are worth saying
 * @param alike services with a name like it; asked for only where there is none of this name
 * @param settings what its key in the registry says; absent when there is no such service
 * @param account whose account it runs under; absent likewise
 * @param logs what the account may do where the service writes its logs; absent when no place is
 *     known
 * @param key what the account may do with the registry key of its settings; absent when none is
 *     known
 * @param program the program that does the work: NSSM's, else the service's own
 * @param state {@code stopped}, {@code running} …, as the service control manager says
 * @param processes the processes of it; absent when it does not run
 * @param listeners where these processes take TCP connections; absent when it does not run
 */
public record NamedService(
    String name,
    int maxHandles,
    List<String> alike,
    Fact<ServiceSettings> settings,
    Fact<LogonAccount> account,
    Fact<List<ObjectAccess>> logs,
    Fact<ObjectAccess> key,
    Fact<ServiceProgram> program,
    Fact<String> state,
    Fact<List<ServiceProcess>> processes,
    Fact<List<TcpListener>> listeners) {
  /** Keeps its own list. */
  public NamedService {
    alike = List.copyOf(alike);
  }
}
