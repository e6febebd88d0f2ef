
# A note of what is before each change, in a directory of its own; what has no ready.txt was not begun.
begin() {
  (umask 077; mkdir -p -- "$journal")
  number=1
  while
    entry=$journal/$(printf %04d "$number")
    [ -e "$entry" ]
  do
    number=$((number + 1))
  done
  (umask 077; mkdir -- "$entry")
  printf %s "$1" >"$entry/kind.txt"
  printf %s "$2" >"$entry/path.txt"
}

ready() {
  : >"$entry/ready.txt"
}

title() {
  say ""
  say "$2"
  checks=$1
}

changed() {
  say "  done; verify: mvn goenv:check -Dgoenv.only=$checks"
}

already() {
  say "  is so already"
}

skip() {
  say "  skipped: $1"
  failed=1
}

# go_setting CHECKS TITLE NAME WANTED BEFORE FILE GO VARIABLE=VALUE...
# WANTED and BEFORE are =VALUE, or - for none; BEFORE is ? where it is not known.
go_setting() {
  title "$1" "$2"
  name=$3
  wanted=$4
  before=$5
  file=$6
  go=$7
  shift 7
  if [ -d "$file" ]; then
    skip "the file of go env -w is a directory"
    return 0
  fi
  now=-
  if [ -e "$file" ]; then
    now=$(sed -n "s/^$name=/=/p" "$file" | tail -n 1)
  fi
  case $now in
    '' | =) now=- ;;
  esac
  if [ "$now" = "$wanted" ]; then
    already
    return 0
  fi
  if [ "$before" != '?' ] && [ "$now" != "$before" ]; then
    skip "it is not as it was when the plan was made; make a new one: mvn goenv:fix"
    return 0
  fi
  if [ ! -x "$go" ]; then
    skip "there is no go command at $go"
    return 0
  fi
  begin_file
  set -- env "$@" "GOENV=$entry/after" "$go" env
  if [ "$wanted" = - ]; then
    set -- "$@" -u "$name"
  else
    set -- "$@" -w "$name$wanted"
  fi
  # What the environment has may itself keep go from running; the file alone is changed.
  if ! (
    cd /
    unset GOROOT GOPATH GOFLAGS GO111MODULE GOTOOLCHAIN GOWORK GOOS GOARCH GOEXPERIMENT GOBIN GOCACHE GOTMPDIR GOMODCACHE
    "$@"
  ) || [ ! -e "$entry/after" ]; then
    rm -rf "$entry"
    skip "go does not take it"
    return 0
  fi
  finish "$file" "$mode"
}

# begin_file: notes $file, and makes the copy of it that is to be changed.
begin_file() {
  begin file "$file"
  if [ -e "$file" ]; then
    cat "$file" >"$entry/before"
    cat "$file" >"$entry/after"
    mode=$(mode_of "$file")
    missing=0
  else
    mode=$(printf %o $((0666 & ~0$(umask))))
    up=$(dirname -- "$file"; printf x)
    count_missing "${up%??}"
  fi
  printf %s "$mode" >"$entry/mode.txt"
  printf %s "$missing" >"$entry/count.txt"
}

# finish FILE MODE: puts in its place what is in the note.
finish() {
  up=$(dirname -- "$1"; printf x)
  up=${up%??}
  ready
  if mkdir -p -- "$up" && put "$entry/after" "$1" "$2"; then
    changed
  else
    skip "$1 cannot be written"
  fi
}

# git_setting CHECKS TITLE KEY WANTED
git_setting() {
  title "$1" "$2"
  if ! command -v git >/dev/null; then
    skip "there is no git"
    return 0
  fi
  file=${GIT_CONFIG_GLOBAL:-$HOME/.gitconfig}
  other=${XDG_CONFIG_HOME:-$HOME/.config}/git/config
  if [ -z "${GIT_CONFIG_GLOBAL:-}" ] && [ ! -e "$file" ] && [ -e "$other" ]; then
    file=$other
  fi
  now=
  if [ -e "$file" ]; then
    now=$(git config --file "$file" --get "$3" || :)
  fi
  if [ "$now" = "$4" ]; then
    already
    return 0
  fi
  begin_file
  if ! git config --file "$entry/after" "$3" "$4"; then
    rm -rf "$entry"
    skip "git does not take it"
    return 0
  fi
  finish "$file" "$mode"
}

# make_directory CHECKS TITLE PATH
make_directory() {
  title "$1" "$2"
  if [ -d "$3" ]; then
    already
    return 0
  fi
  if [ -e "$3" ] || [ -L "$3" ]; then
    skip "something else is there: $3"
    return 0
  fi
  begin directory "$3"
  count_missing "$3"
  printf %s "$missing" >"$entry/count.txt"
  ready
  if mkdir -p -- "$3"; then
    changed
  else
    remove_made "$3" "$missing"
    rm -rf "$entry"
    skip "it cannot be made"
  fi
}

# file_mode CHECKS TITLE PATH RIGHTS
file_mode() {
  title "$1" "$2"
  if [ ! -e "$3" ]; then
    skip "it is not there: $3"
    return 0
  fi
  mode=$(mode_of "$3")
  begin mode "$3"
  # What chmod will make of it, found out on a thing of the same kind.
  if [ -d "$3" ]; then mkdir "$entry/like"; else : >"$entry/like"; fi
  chmod "$mode" "$entry/like"
  chmod "$4" "$entry/like"
  after=$(mode_of "$entry/like")
  chmod 700 "$entry/like"
  rm -rf "$entry/like"
  if [ "$after" = "$mode" ]; then
    rm -rf "$entry"
    already
    return 0
  fi
  printf %s "$mode" >"$entry/before.txt"
  printf %s "$after" >"$entry/after.txt"
  ready
  if chmod "$4" "$3"; then
    changed
  else
    rm -rf "$entry"
    skip "this account may not change it"
  fi
}

# delete_cached CHECKS TITLE ROOT PATH: go fetches it again, so no note is kept.
delete_cached() {
  title "$1" "$2"
  if [ ! -e "$4" ] && [ ! -L "$4" ]; then
    already
    return 0
  fi
  root=$(cd -P -- "$3" && pwd -P && printf x) || root=
  parent=$(cd -P -- "$(dirname -- "$4")" && pwd -P && printf x) || parent=
  root=${root%??}
  parent=${parent%??}
  case $parent/ in
    "$root"/*) ;;
    *) root= ;;
  esac
  if [ -z "$root" ]; then
    skip "it does not lie in the module cache: $4"
    return 0
  fi
  if [ ! -L "$4" ]; then
    chmod -R u+w -- "$4" 2>/dev/null || :
  fi
  if rm -rf -- "$4"; then
    changed
  else
    skip "it cannot be deleted"
  fi
}
