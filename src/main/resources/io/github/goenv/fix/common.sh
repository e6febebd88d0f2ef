here=$(dirname -- "$0"; printf x)
here=${here%??}
case $here in
  /*) ;;
  *) here=$PWD/$here ;;
esac
journal=$here/fix-journal
failed=0
LC_ALL=C
export LC_ALL

say() {
  printf '%s\n' "$1"
}

# Reads a file whole, also newlines at its end, into the variable whole.
slurp() {
  whole=$(cat "$1"; printf x)
  whole=${whole%x}
}

mode_of() {
  stat -c %a -- "$1" 2>/dev/null || stat -f %Lp -- "$1"
}

# put SOURCE TARGET MODE: a reader sees the old content or the new. A link stays one.
put() {
  if [ -L "$2" ]; then
    cat "$1" >"$2"
    return
  fi
  rm -f "$2.goenv-fix"
  (umask 077; cat "$1" >"$2.goenv-fix")
  chmod "$3" "$2.goenv-fix"
  mv -f "$2.goenv-fix" "$2"
}

# How many directories of the path to $1 are missing, into the variable missing.
count_missing() {
  missing=0
  up=$1
  while [ ! -e "$up" ] && [ ! -L "$up" ]; do
    missing=$((missing + 1))
    up=$(dirname -- "$up"; printf x)
    up=${up%??}
  done
}

# remove_made DIRECTORY COUNT: it and those above it that were made for it, as far as they are empty.
remove_made() {
  up=$1
  left=$2
  while [ "$left" -gt 0 ] && rmdir -- "$up" 2>/dev/null; do
    left=$((left - 1))
    up=$(dirname -- "$up"; printf x)
    up=${up%??}
  done
}
