@set KIND=file
@set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=C:\work\file
@@mvn@ validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 1
@set KIND=impossible
@set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=C:\work\file\missing
@@mvn@ validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 2
@set KIND=missing
@set JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=C:\work\missing
@@mvn@ validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 3
