/*
 * Starts one Windows program for the lab: launch.exe DIR
 *
 * DIR holds, all UTF-8: run.txt (the command line), cwd.txt, timeout.txt (seconds) and env.txt
 * (NAME=VALUE sets, -NAME removes). DIR\exit.txt receives the whole 32-bit exit code, "timeout" or
 * "start N" with the Windows error. A Linux exit status has 8 bits only, hence the file.
 *
 * It exists because a variable given from Linux loses to the registry of the Wine prefix.
 */
#define UNICODE
#define _WIN32_WINNT 0x0A00
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

static wchar_t *read_text(const char *dir, const char *name) {
  char path[MAX_PATH];
  snprintf(path, sizeof path, "%s\\%s", dir, name);
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *bytes = calloc(1, size + 1);
  size = (long)fread(bytes, 1, size, file);
  fclose(file);
  while (size > 0 && (bytes[size - 1] == '\n' || bytes[size - 1] == '\r')) bytes[--size] = 0;
  int length = MultiByteToWideChar(CP_UTF8, 0, bytes, -1, NULL, 0);
  wchar_t *text = calloc(length, sizeof *text);
  MultiByteToWideChar(CP_UTF8, 0, bytes, -1, text, length);
  free(bytes);
  return text;
}

static void write_exit(const char *dir, const char *format, unsigned long value) {
  char path[MAX_PATH];
  snprintf(path, sizeof path, "%s\\exit.txt", dir);
  FILE *file = fopen(path, "wb");
  if (!file) return;
  fprintf(file, format, value);
  fclose(file);
}

/* The programs of the lab shall see the variables of a Windows machine, not those of Wine. */
static void remove_wine_variables(void) {
  wchar_t *block = GetEnvironmentStringsW();
  for (wchar_t *entry = block; *entry; entry += wcslen(entry) + 1) {
    wchar_t name[256];
    wchar_t *equals = wcschr(entry + 1, L'=');
    size_t length = equals ? (size_t)(equals - entry) : 0;
    if (length == 0 || length >= 256) continue;
    wcsncpy(name, entry, length);
    name[length] = 0;
    if (!wcsncmp(name, L"WINE", 4) || !wcscmp(name, L"LANG") || !wcscmp(name, L"winsysdir"))
      SetEnvironmentVariableW(name, NULL);
  }
  FreeEnvironmentStringsW(block);
}

static void set_variables(wchar_t *text) {
  wchar_t *line = text;
  while (line && *line) {
    wchar_t *end = wcschr(line, L'\n');
    if (end) *end = 0;
    size_t length = wcslen(line);
    if (length && line[length - 1] == L'\r') line[length - 1] = 0;
    wchar_t *equals = wcschr(line, L'=');
    if (*line == L'-' && !equals) {
      SetEnvironmentVariableW(line + 1, NULL);
    } else if (equals && *line != L'#') {
      *equals = 0;
      SetEnvironmentVariableW(line, equals + 1);
    }
    line = end ? end + 1 : NULL;
  }
}

int main(int argc, char **argv) {
  if (argc != 2) return 125;
  const char *dir = argv[1];
  wchar_t *command = read_text(dir, "run.txt");
  wchar_t *cwd = read_text(dir, "cwd.txt");
  wchar_t *seconds = read_text(dir, "timeout.txt");
  if (!command || !cwd || !seconds) return 125;
  remove_wine_variables();
  set_variables(read_text(dir, "env.txt"));

  /* Children that outlive the program would keep its output open, so they end with it. */
  HANDLE job = CreateJobObjectW(NULL, NULL);
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits;
  memset(&limits, 0, sizeof limits);
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
  SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits, sizeof limits);

  STARTUPINFOW startup;
  PROCESS_INFORMATION process;
  memset(&startup, 0, sizeof startup);
  startup.cb = sizeof startup;
  startup.dwFlags = STARTF_USESTDHANDLES;
  startup.hStdInput = GetStdHandle(STD_INPUT_HANDLE);
  startup.hStdOutput = GetStdHandle(STD_OUTPUT_HANDLE);
  startup.hStdError = GetStdHandle(STD_ERROR_HANDLE);
  if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, cwd, &startup,
                      &process)) {
    DWORD error = GetLastError();
    fprintf(stderr, "lab: Windows cannot start it: error %lu\n", error);
    write_exit(dir, "start %lu", error);
    return 126;
  }
  AssignProcessToJobObject(job, process.hProcess);
  ResumeThread(process.hThread);
  if (WaitForSingleObject(process.hProcess, wcstoul(seconds, NULL, 10) * 1000) == WAIT_TIMEOUT) {
    TerminateJobObject(job, 124);
    write_exit(dir, "timeout", 0);
    return 124;
  }
  DWORD code = 0;
  GetExitCodeProcess(process.hProcess, &code);
  write_exit(dir, "%lu", code);
  TerminateJobObject(job, code);
  return (int)(code & 0xFF);
}
