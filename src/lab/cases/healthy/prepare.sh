# The example as a newcomer finds it.
cp -r "$CASE/../../../../examples/hello-go" work/
rm -rf work/hello-go/target

# The standard library as an earlier run compiled it, where go looks by default.
kept=go-build-$(head -1 Go/VERSION)
printf 'KEPT=%s\n' "Z:\\cache\\$kept" >>"$ENV"
if [ -d "../../cache/$kept" ]; then
  mkdir -p users/root/AppData/Local
  cp -r "../../cache/$kept" users/root/AppData/Local/go-build
fi
