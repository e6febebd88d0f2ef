
back() {
  say "  is as it was before"
  : >"$entry/undone.txt"
}

leave() {
  say "  left alone: $1"
  failed=1
}

# damaged NOTE WHAT
damaged() {
  leave "its note is damaged: $1 $2"
  damage=1
}

# need NAME PATTERN: whether the note has a text that is not empty and has nothing of the pattern.
need() {
  if [ ! -f "$entry/$1" ]; then
    damaged "$entry/$1" "is missing"
    return 1
  fi
  slurp "$entry/$1"
  case $whole in
    '') damaged "$entry/$1" "is empty" ;;
    $2) damaged "$entry/$1" "has not what is written there" ;;
    *) return 0 ;;
  esac
  return 1
}

undo_file() {
  if [ -e "$entry/before" ]; then
    need mode.txt '*[!0-7]*' || return 0
  fi
  need count.txt '*[!0-9]*' || return 0
  if [ ! -f "$entry/after" ]; then
    damaged "$entry/after" "is missing"
    return 0
  fi
  if [ -e "$entry/before" ]; then
    if [ -f "$path" ] && cmp -s "$path" "$entry/before"; then
      slurp "$entry/mode.txt"
      if [ "$(mode_of "$path")" != "$whole" ]; then chmod "$whole" "$path"; fi
      back
      return 0
    fi
  elif [ ! -e "$path" ] && [ ! -L "$path" ]; then
    slurp "$entry/count.txt"
    up=$(dirname -- "$path"; printf x)
    remove_made "${up%??}" "$whole"
    back
    return 0
  fi
  if [ ! -f "$path" ] || ! cmp -s "$path" "$entry/after"; then
    leave "it has been changed since; what it was is in $entry/before"
    return 0
  fi
  if [ -e "$entry/before" ]; then
    slurp "$entry/mode.txt"
    put "$entry/before" "$path" "$whole"
  else
    rm -f -- "$path"
    slurp "$entry/count.txt"
    up=$(dirname -- "$path"; printf x)
    remove_made "${up%??}" "$whole"
  fi
  back
}

undo_directory() {
  need count.txt '*[!0-9]*' || return 0
  if [ -d "$path" ] && ! rmdir -- "$path" 2>/dev/null; then
    leave "it is no longer empty"
    return 0
  fi
  up=$(dirname -- "$path"; printf x)
  remove_made "${up%??}" $((whole - 1))
  back
}

undo_mode() {
  need after.txt '*[!0-7]*' || return 0
  need before.txt '*[!0-7]*' || return 0
  if [ ! -e "$path" ]; then
    leave "it is no longer there"
    return 0
  fi
  now=$(mode_of "$path")
  slurp "$entry/before.txt"
  if [ "$now" = "$whole" ]; then
    back
    return 0
  fi
  before=$whole
  slurp "$entry/after.txt"
  if [ "$now" != "$whole" ]; then
    leave "its rights have been changed since; they were $before"
  elif chmod "$before" "$path"; then
    back
  else
    leave "this account may not change it"
  fi
}

found=0
damage=0
if [ -e "$journal" ] && { [ ! -d "$journal" ] || [ ! -r "$journal" ] || [ ! -x "$journal" ]; }; then
  say "$journal cannot be read, or is no directory. It has what was before each change, so nothing can be taken back."
  say "fix.md has the steps that were planned last, each with the value before: set these back yourself."
  exit 1
fi
# The last one first; one before it may be gone.
numbers=
for entry in "$journal"/[0-9][0-9][0-9][0-9]*; do
  number=${entry##*/}
  case $number in
    *[!0-9]*) ;;
    *) numbers="$number $numbers" ;;
  esac
done
for number in $numbers; do
  entry=$journal/$number
  if [ -d "$entry" ] && { [ ! -e "$entry/ready.txt" ] || [ -e "$entry/undone.txt" ]; }; then
    continue
  fi
  found=1
  say ""
  if ! need kind.txt "*[!a-z]*"; then
    continue
  fi
  kind=$whole
  if ! need path.txt ""; then
    continue
  fi
  path=$whole
  say "$path"
  case $kind in
    file | directory | mode)
      case $path in
        /*) "undo_$kind" ;;
        *) damaged "$entry/path.txt" "has not what is written there" ;;
      esac
      ;;
    registry | exclusion) leave "this is undone on Windows" ;;
    *) damaged "$entry/kind.txt" "names a kind of change that this version does not make: $kind" ;;
  esac
done
if [ "$damage" = 1 ]; then
  say ""
  say "A damaged note cannot be taken back. fix.md has the steps that were planned last, each with the value before: set these back yourself."
fi
if [ "$found" = 0 ]; then
  say "Nothing to undo."
fi
exit "$failed"
