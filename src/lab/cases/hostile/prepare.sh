# 32 K characters in one value, the longest a variable may have.
{
  printf '\xff\xfe'
  {
    printf 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Environment]\r\n"GOVCS"="'
    printf '%032767d' 0
    printf '"\r\n'
  } | iconv -f UTF-8 -t UTF-16LE
} >goenv-lab/long.reg
