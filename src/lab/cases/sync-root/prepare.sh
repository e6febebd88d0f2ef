# Windows' own answer, which the stub gives: the cache has not been made yet, its parent is asked.
cp "$STUBS/cldapi.dll" windows/system32/
mkdir -p iCloud Broken/tmp
cat >goenv-lab/syncroots.txt <<'ROOTS'
C:\iCloud|iCloudDrive|15.0
C:\Broken|!0x80070005
ROOTS
