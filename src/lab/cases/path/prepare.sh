# A go command in the working directory of the build.
cp Go/bin/go.exe work/app/go.exe
