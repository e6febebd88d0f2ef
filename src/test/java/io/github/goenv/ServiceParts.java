package io.github.goenv;

import io.github.goenv.probe.windows.service.ServiceSid;

/** A Windows service of a machine, with which all is well. */
final class ServiceParts {
  private static final String KEY =
      "registry:HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services\\\\NAME";

  private static final String EXAMINED =
      """
      {modules: NONE, starts: NONE, files: NONE, trees: NONE, buildCache: NONE, network: NONE,
       service: {value: {
         name: 'NAME', maxHandles: 5000, alike: [],
         settings: {value: {
           image: {value: 'C:\\\\NAME\\\\svc.exe', source: 'KEY\\\\ImagePath'},
           start: {value: 'auto', source: 'KEY\\\\Start'},
           sidType: {value: 'unrestricted', source: 'KEY\\\\ServiceSidType'},
           failureActions: {value: {resetSeconds: 86400, actions: [
             {type: 'restart', delayMillis: 5000}, {type: 'restart', delayMillis: 30000}]},
             source: 'KEY\\\\FailureActions'},
           onErrors: {value: true, source: 'KEY\\\\FailureActionsOnNonCrashFailures'},
           failureCommand: {absent: 'KEY\\\\FailureCommand'},
           rebootMessage: {absent: 'KEY\\\\RebootMessage'},
           nssm: {absent: 'KEY\\\\Parameters'}}, source: 'KEY'},
         account: {value: {
           name: {value: 'NT SERVICE\\\\NAME', source: 'KEY\\\\ObjectName'},
           sid: {value: 'OWN', source: 'KEY\\\\ObjectName'},
           kind: {value: 'virtual-service', source: 'KEY\\\\ObjectName'},
           administrator: {value: false, source: 'api:LookupAccountNameW'},
           others: {absent: 'registry:HKLM\\\\SYSTEM\\\\CurrentControlSet\\\\Services'},
           logonRight: {value: {by: ['S-1-5-80-0'], denied: []},
             source: 'api:LsaEnumerateAccountsWithUserRight'}}, source: 'KEY'},
         logs: {value: [{path: 'C:\\\\NAME\\\\logs', from: 'pom:goenv.service.logDirectory',
           granted: {value: 1245631, source: 'api:AuthzAccessCheck'}}],
           source: 'pom:goenv.service.logDirectory'},
         key: {value: {path: 'HKLM\\\\SOFTWARE\\\\NAME', from: 'pom:goenv.service.registryKey',
           granted: {value: 131097, source: 'api:AuthzAccessCheck'}},
           source: 'pom:goenv.service.registryKey'},
         program: {value: PROGRAM, source: 'KEY\\\\ImagePath'},
         state: {value: 'running', source: 'api:QueryServiceStatusEx'},
         processes: {value: [{id: 4711, name: 'svc.exe',
           handles: {value: 211, source: 'api:GetProcessHandleCount'},
           program: {value: PROGRAM, source: 'api:QueryFullProcessImageNameW'}}],
           source: 'api:CreateToolhelp32Snapshot'},
         listeners: {value: [{address: '0.0.0.0', port: 8080, process: 4711}],
           source: 'api:GetExtendedTcpTable'}},
       source: 'KEY'}}""";

  private static final String PROGRAM =
      "{path: 'C:\\\\NAME\\\\svc.exe', pprof: {value: false,"
          + " source: 'file-system:C:\\\\NAME\\\\svc.exe'}}";

  private static final String NSSM =
      """
      {value: {
        application: {value: 'C:\\\\NAME\\\\svc.exe', source: 'KEY\\\\Parameters\\\\Application'},
        directory: {absent: 'KEY\\\\Parameters\\\\AppDirectory'},
        stdout: {absent: 'KEY\\\\Parameters\\\\AppStdout'},
        stderr: {absent: 'KEY\\\\Parameters\\\\AppStderr'},
        exit: {value: {Default: 'Restart'}, source: 'KEY\\\\Parameters\\\\AppExit'},
        restartDelay: {absent: 'KEY\\\\Parameters\\\\AppRestartDelay'},
        throttle: {absent: 'KEY\\\\Parameters\\\\AppThrottle'},
        environment: {absent: 'KEY\\\\Parameters\\\\AppEnvironmentExtra'}},
       source: 'KEY\\\\Parameters'}""";

  private final SnapshotBuilder machine;

  ServiceParts(SnapshotBuilder machine) {
    this.machine = machine;
  }

  /** {@code NAME} or {@code NAME nssm}: a service, run by itself or by NSSM. */
  void say(String rest) {
    String[] words = rest.split(" ");
    machine.set("examined", filled(EXAMINED, words[0]));
    if (words.length > 1) {
      machine.set("examined.service.settings.nssm", filled(NSSM, words[0]));
      machine.known(
          "examined.service.settings.image",
          "'C:\\\\Program Files\\\\nssm\\\\nssm.exe'",
          filled("KEY\\\\ImagePath", words[0]));
    }
  }

  private static String filled(String text, String name) {
    return text.replace("PROGRAM", PROGRAM)
        .replace("NONE", "{absent: 'pom:not asked for'}")
        .replace("KEY", KEY)
        .replace("OWN", ServiceSid.of(name))
        .replace("NAME", name);
  }
}
