@@mvn@ -Dgoenv.timeout=60 verify goenv:snapshot goenv:doctor -Dgoenv.outputDirectory=C:\goenv-lab\out\all
@if errorlevel 1 exit /b 1
@target\hello-go.exe
@if errorlevel 1 exit /b 2
@if exist %KEPT% exit /b 0
@xcopy /e /i /q %LOCALAPPDATA%\go-build %KEPT%.tmp >nul
@move %KEPT%.tmp %KEPT% >nul
