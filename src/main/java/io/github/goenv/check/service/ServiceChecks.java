package io.github.goenv.check.service;

import static io.github.goenv.report.Severity.ERROR;
import static io.github.goenv.report.Severity.INFO;
import static io.github.goenv.report.Severity.WARNING;

import io.github.goenv.check.core.Entries;

/** The checks of a Windows service. */
public final class ServiceChecks {
  /** The area of their ids. */
  public static final String AREA = "service";

  private ServiceChecks() {}

  /** Adds them. */
  public static void add(Entries all) {
    boolean on = all.onWindows();
    all.windows("service.account", WARNING, ERROR, on ? new ServiceAccount() : null);
    all.windows("service.log-access", ERROR, ERROR, on ? new ServiceLogAccess() : null);
    all.windows("service.registry-access", ERROR, ERROR, on ? new ServiceRegistryAccess() : null);
    all.windows("service.logon-right", ERROR, ERROR, on ? new ServiceLogonRight() : null);
    all.windows("service.sid-type", INFO, WARNING, on ? new ServiceSidType() : null);
    all.windows("service.recovery", WARNING, ERROR, on ? new ServiceRecovery() : null);
    all.windows("service.pprof-exposed", WARNING, ERROR, on ? new ServicePprofExposed() : null);
    all.windows("service.handles", WARNING, ERROR, on ? new ServiceHandles() : null);
  }
}
