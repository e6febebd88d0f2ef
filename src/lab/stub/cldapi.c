/*
 * A stand-in for Windows' cldapi.dll, which Wine lacks. It exports CfGetSyncRootInfoByPath only and
 * answers from a UTF-8 text file: %GOENV_LAB_SYNCROOTS%, else C:\goenv-lab\syncroots.txt.
 *
 *   C:\Users\root\OneDrive|OneDrive|23.1.0     a sync root: S_OK, provider name and version
 *   C:\Broken|!0x80070005                      this failure
 *   # a comment
 *
 * The first line whose path is the asked path or an ancestor of it wins, letter case aside. Without
 * one: 0x80070186 (ERROR_CLOUD_FILE_NOT_UNDER_SYNC_ROOT). A path that does not exist fails as
 * GetFileAttributes does. Signature and layout: cfapi.h of the Windows SDK. What the real DLL says
 * to a wrong class or a small buffer is not documented; E_INVALIDARG is this stub's choice.
 */
#define UNICODE
#define _WIN32_WINNT 0x0A00
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <windows.h>

#define NOT_UNDER_SYNC_ROOT ((HRESULT)0x80070186)
#define CLASS_PROVIDER 2
#define STATUS_IDLE 1

typedef struct {
  DWORD status;
  WCHAR name[256];
  WCHAR version[256];
} PROVIDER_INFO;

_Static_assert(sizeof(PROVIDER_INFO) == 1028, "CF_SYNC_ROOT_PROVIDER_INFO has 1028 bytes");

static FILE *open_table(void) {
  WCHAR path[MAX_PATH];
  DWORD length = GetEnvironmentVariableW(L"GOENV_LAB_SYNCROOTS", path, MAX_PATH);
  if (length == 0 || length >= MAX_PATH) wcscpy(path, L"C:\\goenv-lab\\syncroots.txt");
  return _wfopen(path, L"rb");
}

static int covers(WCHAR *root, const WCHAR *path) {
  size_t length = wcslen(root);
  while (length > 0 && root[length - 1] == L'\\') root[--length] = 0;
  return length > 0 && _wcsnicmp(root, path, length) == 0 &&
         (path[length] == 0 || path[length] == L'\\' || path[length] == L'/');
}

static HRESULT answer(WCHAR *rest, PROVIDER_INFO *info) {
  if (*rest == L'!') return (HRESULT)wcstoul(rest + 1, NULL, 16);
  WCHAR *version = wcschr(rest, L'|');
  if (version) *version++ = 0;
  memset(info, 0, sizeof *info);
  info->status = STATUS_IDLE;
  wcsncpy(info->name, rest, 255);
  if (version) wcsncpy(info->version, version, 255);
  return S_OK;
}

__declspec(dllexport) HRESULT WINAPI CfGetSyncRootInfoByPath(LPCWSTR path, int info_class,
                                                             void *buffer, DWORD length,
                                                             DWORD *returned) {
  if (returned) *returned = 0;
  if (!path || info_class != CLASS_PROVIDER || !buffer || length < sizeof(PROVIDER_INFO))
    return E_INVALIDARG;
  HRESULT result = NOT_UNDER_SYNC_ROOT;
  if (GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES)
    result = HRESULT_FROM_WIN32(GetLastError());
  if (!wcsncmp(path, L"\\\\?\\", 4)) path += 4;

  FILE *table = open_table();
  char line[4096];
  WCHAR wide[4096];
  while (table && fgets(line, sizeof line, table)) {
    line[strcspn(line, "\r\n")] = 0;
    if (*line == '#' || !MultiByteToWideChar(CP_UTF8, 0, line, -1, wide, 4096)) continue;
    WCHAR *rest = wcschr(wide, L'|');
    if (!rest) continue;
    *rest++ = 0;
    if (!covers(wide, path)) continue;
    /* A rule that names a failure holds for a missing path too; a sync root needs a real one. */
    if (*rest == L'!' || result == NOT_UNDER_SYNC_ROOT) result = answer(rest, buffer);
    break;
  }
  if (table) fclose(table);
  if (result == S_OK && returned) *returned = sizeof(PROVIDER_INFO);
  return result;
}
