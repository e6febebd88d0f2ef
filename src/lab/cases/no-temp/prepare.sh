: >work/file
