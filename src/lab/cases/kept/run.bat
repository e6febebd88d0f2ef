@set FILE=%LOCALAPPDATA%\goenv-maven-plugin\answers\scanners.txt
@set KIND=first
@@mvn@ -X validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 1
@copy %FILE% C:\goenv-lab\out\first.txt >nul
@set KIND=second
@@mvn@ -X validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 2
@echo damaged>%FILE%
@set KIND=damaged
@@mvn@ validate -Dgoenv.timeout=60
@if errorlevel 1 exit /b 3
@copy %FILE% C:\goenv-lab\out\again.txt >nul
@echo damaged>%FILE%
@set KIND=strict
@@mvn@ validate -Dgoenv.timeout=60 -Dgoenv.profile=strict -Dgoenv.failOn=never
@if errorlevel 1 exit /b 4
@copy %FILE% C:\goenv-lab\out\strict.txt >nul
