# Running one Windows program: its description is written into the lab, launch.exe does the rest.

# One argument as the C runtime of Windows reads it back.
windows_argument() {
  local text=$1 out='' slashes='' i c
  if [[ $text && $text != *[[:space:]\"]* ]]; then
    printf '%s' "$text"
    return
  fi
  for ((i = 0; i < ${#text}; i++)); do
    c=${text:i:1}
    case $c in
      \\) slashes+=\\ ;;
      \") out+=$slashes$slashes\\\" slashes='' ;;
      *) out+=$slashes$c slashes='' ;;
    esac
  done
  printf '"%s%s%s"' "$out" "$slashes" "$slashes"
}

windows_arguments() {
  local argument
  for argument in "$@"; do printf ' %s' "$(windows_argument "$argument")"; done
}

# @java@ and @mvn@ stand for the long command lines; @mvn:GBK@ has another encoding of the output.
expand() {
  local text=$1 jar encoding
  local java="C:\\Java\\bin\\java.exe -XX:ActiveProcessorCount=2 $JAVA_OPTIONS"
  java+=' -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8'
  jar=$(cd "$MAVEN_LAYER/wp/drive_c/Maven/boot" && echo plexus-classworlds-*.jar)
  local mvn="@java@ -cp C:\\Maven\\boot\\$jar -Dclassworlds.conf=C:\\Maven\\bin\\m2.conf"
  mvn+=' -Dmaven.home=C:\Maven -Dmaven.multiModuleProjectDirectory=@cwd@'
  mvn+=' org.codehaus.plexus.classworlds.launcher.Launcher -o -B -Dmaven.repo.local=Z:\m2'
  text=${text//@mvn@/"$mvn"}
  while [[ $text =~ @mvn:([A-Za-z0-9-]+)@ ]]; do
    encoding=${BASH_REMATCH[1]}
    text=${text//"@mvn:$encoding@"/"${mvn/@java@/"${java//UTF-8/"$encoding"}"}"}
  done
  text=${text//@java@/"$java"}
  printf '%s' "$text"
}

# Where the program works, as a Windows path; a directory of the host is mounted below Z:\host.
windows_work() {
  local work=${WORK:-$1} top
  if [[ $work == [A-Za-z]:* ]]; then
    printf '%s' "$work"
    return
  fi
  work=$(cd "$work" && pwd) || fail "no such directory: $work"
  if [[ $work == "$CHECKOUT" || $work == "$CHECKOUT"/* ]]; then
    work=/src${work#"$CHECKOUT"}
  else
    top=$(git -C "$work" rev-parse --show-toplevel 2>/dev/null || echo "$work")
    bind "$top" "/host$top"
    work=/host$work
  fi
  printf 'Z:%s' "${work//\//\\}"
}

# bind SOURCE TARGET: TARGET is a path of the lab; done once.
bind() {
  local target
  target=$(instance_dir)/root$2
  in_namespace mountpoint -q "$target" && return
  in_namespace mkdir -p "$target"
  in_namespace mount --bind "$1" "$target"
}

run() { run_line "$(windows_argument "$1")$(windows_arguments "${@:2}")"; }

# run_line LINE [WORK]: one command line of Windows; ends with its exit code.
run_line() {
  local dir code status=0 work
  dir=$(instance_root)/wp/drive_c/goenv-lab/run
  work=$(windows_work "${2:-.}")
  rm -f "$dir/exit.txt"
  printf '%s' "${1//@cwd@/"$(windows_argument "$work")"}" >"$dir/run.txt"
  printf '%s' "$work" >"$dir/cwd.txt"
  printf '%s' "$RUN_TIMEOUT" >"$dir/timeout.txt"
  printf '%s\n' "${VARIABLES[@]}" >"$dir/env.txt"
  # In the background, so that a signal to this script is handled at once.
  launch 9>&- &
  wait $! || status=$?
  code=$(cat "$dir/exit.txt" 2>/dev/null || echo none)
  case $code in
    timeout) say "time is up after $RUN_TIMEOUT s, the program was ended" && return 124 ;;
    start*) return 126 ;;
    none)
      down
      say "no answer from the launcher (status $status); the instance was stopped"
      return 124
      ;;
    *)
      ((code == 0)) && return 0
      ((code & 255)) && return $((code & 255))
      return 255
      ;;
  esac
}

launch() {
  local command=(timeout -k 5 $((RUN_TIMEOUT + 20)) wine 'C:\goenv-lab\launch.exe' 'C:\goenv-lab\run')
  if [[ ${GOENV_LAB_RAW:-} ]]; then
    inside "${command[@]}" <&5
  else
    # Both streams pass a filter of their own, and both filters have ended when this returns.
    { { inside "${command[@]}" <&5 2>&3 3>&- 4>&- | unix_lines >&4; } 3>&1 | unix_lines >&2; } 4>&1
  fi
}

unix_lines() { timeout $((RUN_TIMEOUT + 30)) sed -u 's/\r$//' 3>&- 4>&-; }

shell() {
  if [[ ${1:-} == cmd ]]; then
    inside wine cmd.exe 9>&-
  else
    inside env TERM="${TERM:-dumb}" bash 9>&-
  fi
}
