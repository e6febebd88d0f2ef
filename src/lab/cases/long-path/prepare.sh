# A PATH longer than cmd can take (8191 characters), Go at its end.
{
  printf 'Path='
  for i in $(seq 400); do printf 'C:\\a rather long directory\\%03d;' "$i"; done
  echo 'C:\windows\system32;C:\Go\bin'
} >>"$ENV"
