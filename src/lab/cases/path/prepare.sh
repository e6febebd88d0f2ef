# A go and a gcc in the working directory of the build; the real gcc is on PATH.
cp Go/bin/go.exe work/app/go.exe
mkdir tools
for gcc in work/app tools; do cp Go/bin/gofmt.exe $gcc/gcc.exe; done
