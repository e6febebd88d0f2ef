# The example as a newcomer finds it, with an empty build cache.
cp -r "$CASE/../../../../examples/hello-go" work/
rm -rf work/hello-go/target
