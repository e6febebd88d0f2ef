@reg import C:\goenv-lab\long.reg >nul
@@mvn@ -Dgoenv.timeout=60 validate
@exit /b %errorlevel%
