# One described case: a clean machine, the state of DIR put on it, one command, the machine thrown away.

run_case() {
  local dir out status=0 root work='C:\work' line
  dir=$(cd "${1:?a case directory is needed}" && pwd)
  [[ -f $dir/run.txt || -f $dir/run.bat ]] || fail "$dir has neither run.txt nor run.bat"
  down
  up
  root=$(instance_root)/wp/drive_c
  [[ ! -f $dir/trees.txt ]] || mount_trees "$dir/trees.txt"
  [[ ! -d $dir/files ]] || cp -RL "$dir/files/." "$root/"
  : >"$(instance_dir)/env.txt"
  [[ ! -f $dir/env.txt ]] || { cat "$dir/env.txt" && echo; } >"$(instance_dir)/env.txt"
  if [[ -f $dir/prepare.sh ]]; then
    (cd "$root" && CASE=$dir STUBS=$root/goenv-lab/stub ENV=$(instance_dir)/env.txt \
      bash -eu "$dir/prepare.sh" 9>&-) || fail "$dir/prepare.sh failed"
  fi
  for line in "$dir"/*.reg; do
    [[ ! -f $line ]] || import_registry "$line"
  done
  mapfile -t -O ${#VARIABLES[@]} VARIABLES <"$(instance_dir)/env.txt"
  [[ ! -f $dir/cwd.txt ]] || work=$(head -1 "$dir/cwd.txt" | tr -d '\r')
  [[ -z $WORK ]] || work=$WORK
  if [[ -f $dir/run.bat ]]; then
    expand "$(cat "$dir/run.bat")" | sed "s|@cwd@|$(sed 's/[\\&|]/\\&/g' <<<"$work")|g; s/\r*$/\r/" \
      >"$root/goenv-lab/run/run.bat"
    line='cmd.exe /d /c C:\goenv-lab\run\run.bat'
  else
    line=$(expand "$(tr -d '\r' <"$dir/run.txt" | tr '\n' ' ' | sed 's/ *$//')")
  fi
  run_line "$line" "$work" || status=$?
  if [[ ${2:-} && -d $root/goenv-lab/out ]]; then
    mkdir -p "$2" && cp -R "$root/goenv-lab/out/." "$2/"
  fi
  down
  return $status
}

# A .reg file in UTF-8 or UTF-16; Windows takes non-ASCII text only from UTF-16.
import_registry() {
  local target
  target=$(instance_root)/tmp/state.reg
  if [[ $(head -c 2 "$1" | od -An -tx1 | tr -d ' ') == fffe ]]; then
    cp "$1" "$target"
  else
    { printf '\xff\xfe' && sed '1s/^\xef\xbb\xbf//; s/\r*$/\r/' "$1" | iconv -f UTF-8 -t UTF-16LE; } >"$target"
  fi
  inside timeout 60 wine reg import 'Z:\tmp\state.reg' </dev/null >"$(instance_dir)/reg.log" 2>&1 9>&- ||
    { cat "$(instance_dir)/reg.log" >&2; fail "$1 could not be imported"; }
}

# Lines "C:\Go => C:\Program Files\Go": the tree on the left is seen at the right too.
mount_trees() {
  local line from to
  while IFS= read -r line || [[ $line ]]; do
    line=${line%$'\r'}
    [[ $line == *' => '* ]] || continue
    from=$(unix_path "${line%% => *}")
    to=$(unix_path "${line##* => }")
    in_namespace test -d "$(instance_dir)/root$from" || fail "$1: no such directory: ${line%% => *}"
    bind "$(instance_dir)/root$from" "$to"
  done <"$1"
}

# C:\a\b as the path below the lab's root.
unix_path() {
  local path=${1//\\//}
  case $path in
    [Cc]:/*) printf '/wp/drive_c%s' "${path:2}" ;;
    [Zz]:/*) printf '%s' "${path:2}" ;;
    *) fail "not a path on C: or Z: $1" ;;
  esac
}
