@sc create BadService binPath= C:\services\nssm.exe obj= LocalSystem start= auto >nul
@if errorlevel 1 exit /b 11
@sc create QuietService binPath= C:\services\quiet.exe obj= LocalSystem start= auto >nul
@if errorlevel 1 exit /b 12
@sc start BadService >nul
@sc start QuietService >nul
@ping -n 4 127.0.0.1 >nul
@@mvn@ -Dgoenv.timeout=60 validate
