# The classes under test and what they need, for a program that makes states and judges them.
mkdir -p lib work/states
cp -r "$CASE/../../../../target/classes" "$CASE/../../../../target/test-classes" lib/
for jar in com/google/code/gson/gson net/java/dev/jna/jna net/java/dev/jna/jna-platform org/jspecify/jspecify; do
  cp "$CASE/../../../../target/lab-repo/$jar"/*/*.jar lib/
done
