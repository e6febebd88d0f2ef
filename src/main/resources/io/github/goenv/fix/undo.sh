
back() {
  say "  is as it was before"
  : >"$entry/undone.txt"
}

leave() {
  say "  left alone: $1"
  failed=1
}

undo_file() {
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
  slurp "$entry/count.txt"
  if [ -d "$path" ] && ! rmdir -- "$path" 2>/dev/null; then
    leave "it is no longer empty"
    return 0
  fi
  up=$(dirname -- "$path"; printf x)
  remove_made "${up%??}" $((whole - 1))
  back
}

undo_mode() {
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
number=1
while [ -e "$journal/$(printf %04d "$number")" ]; do
  number=$((number + 1))
done
while [ "$number" -gt 1 ]; do
  number=$((number - 1))
  entry=$journal/$(printf %04d "$number")
  if [ ! -e "$entry/ready.txt" ] || [ -e "$entry/undone.txt" ]; then
    continue
  fi
  found=1
  slurp "$entry/kind.txt"
  kind=$whole
  slurp "$entry/path.txt"
  path=$whole
  say ""
  say "$path"
  case $kind in
    file) undo_file ;;
    directory) undo_directory ;;
    mode) undo_mode ;;
    *) leave "this is undone on Windows" ;;
  esac
done
if [ "$found" = 0 ]; then
  say "Nothing to undo."
fi
exit "$failed"
