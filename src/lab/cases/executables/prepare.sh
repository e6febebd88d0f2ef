# Files called go.exe that are no Go for this machine.
mkdir -p odd/empty odd/elf odd/truncated odd/archive odd/x86 odd/arm64
: >odd/empty/go.exe
cp /bin/true odd/elf/go.exe
head -c 100 Go/bin/go.exe >odd/truncated/go.exe
printf '!<arch>\n__.PKGDEF       0           0     0     644     4         `\ngo object' >odd/archive/go.exe

# pe BYTES: the headers of a program for that machine (winnt.h IMAGE_FILE_MACHINE_*, low byte first).
pe() {
  printf 'MZ'
  head -c 58 /dev/zero
  printf '\x40\0\0\0PE\0\0'"$1"'\0\0'
  head -c 12 /dev/zero
  printf '\xf0\0\x22\0\x0b\x02'
  head -c 238 /dev/zero
}
pe '\x4c\x01' >odd/x86/go.exe
pe '\x64\xaa' >odd/arm64/go.exe
