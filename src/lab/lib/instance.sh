# One running lab: a mount and a process namespace of its own. Its mounts exist nowhere else and end
# with it, and so does every process in it; what it wrote lies in memory and is gone with it.

instance_dir() { echo "$LAB/instances/$INSTANCE"; }

# Holds this instance until the script ends; a second run is told who has it.
hold() {
  mkdir -p "$(instance_dir)"
  exec 9>>"$(instance_dir)/lock"
  if ! flock -w "${GOENV_LAB_WAIT:-0}" 9; then
    say "instance $INSTANCE is in use ($(cat "$(instance_dir)/holder" 2>/dev/null || echo unknown))." \
      "Wait with GOENV_LAB_WAIT=SECONDS, or take another one with GOENV_LAB_INSTANCE=NAME."
    exit "$BUSY"
  fi
  echo "process $$, since $(date +%T)" >"$(instance_dir)/holder"
}

ready() {
  build
  hold
  trap 'down; exit 130' INT
  trap 'down; exit 143' TERM
}

keeper() { cat "$(instance_dir)/keeper" 2>/dev/null; }

is_up() {
  local pid
  pid=$(keeper) && [[ $pid ]] && grep -qF "goenv-lab-keeper" "/proc/$pid/cmdline" 2>/dev/null &&
    [[ -e $(instance_root)/ready ]]
}

# The lab's root directory as this machine sees it.
instance_root() { echo "/proc/$(keeper)/root$(instance_dir)/root"; }

in_namespace() { nsenter --mount="/proc/$(keeper)/ns/mnt" --pid="/proc/$(keeper)/ns/pid_for_children" "$@"; }

inside() {
  in_namespace chroot "$(instance_dir)/root" /usr/bin/env -i HOME=/root \
    PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 WINEPREFIX=/wp \
    WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe=' "$@"
}

up() {
  is_up && [[ -e $(instance_root)/started && $(cat "$(instance_dir)/made-of" 2>/dev/null) == "$(lower) $REPO" ]] && return
  up_over "$(lower)"
  # Services inherit the streams of the program that starts them, so that is done here, apart.
  inside wineserver -p </dev/null >/dev/null 2>&1 9>&-
  inside timeout 60 wine cmd /c exit </dev/null >/dev/null 2>&1 9>&- || fail "Wine does not start"
  : >"$(instance_root)/started"
}

lower() {
  echo "$TOOLS_LAYER:$MAVEN_LAYER:$GO_OLD_LAYER:$GO_LAYER:$CDS_LAYER:$JAVA_LAYER:$PREFIX_LAYER:$DEBIAN_LAYER"
}

up_over() {
  down
  local dir i
  dir=$(instance_dir)
  mkdir -p "$dir/root" "$dir/memory" "$REPO" "$LAB/cache"
  unshare --mount --pid --fork --kill-child --propagation slave \
    bash "$HERE/lib/keeper.sh" goenv-lab-keeper "$dir" "$1" "$REPO" "$CHECKOUT" "$LAB/cache" \
    </dev/null >"$dir/log" 2>&1 8>&- 9>&- &
  echo $! >"$dir/keeper"
  echo "$1 $REPO" >"$dir/made-of"
  disown
  for ((i = 0; i < 100; i++)); do
    is_up && return
    [[ -d /proc/$(keeper) ]] || break
    sleep 0.05
  done
  cat "$dir/log" >&2
  fail "the mounts of instance $INSTANCE failed"
}

down() {
  local pid i
  pid=$(keeper) || return 0
  if [[ $pid ]] && grep -qF "goenv-lab-keeper" "/proc/$pid/cmdline" 2>/dev/null; then
    kill -9 "$pid" 2>/dev/null || true
    for ((i = 0; i < 100; i++)); do
      [[ -d /proc/$pid ]] || break
      sleep 0.02
    done
  fi
  rm -f "$(instance_dir)/keeper"
}
