@set PROMPT=$P$G
@set KIND=bad
@@mvn@ validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 1
@rem What the first report says for cmd, as FixesLabIT compares it.
@go env -u GOFLAGS
@set "GOCACHE="
@mkdir "C:\work\not there\tmp"
@set KIND=mended
@@mvn@ validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 2
