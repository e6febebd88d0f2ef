# Files that are better made than kept. Working directory: C:\
cp "$STUBS/cldapi.dll" windows/system32/
: >work/go.exe
mkdir -p work/elf work/truncated
cp /bin/true work/elf/go.exe
head -c 300 Go/bin/go.exe >work/truncated/go.exe
