@echo off
rem The pinned Maven is fetched by the POSIX script mvnw only; here the Maven on PATH is used.
where mvn >nul 2>nul
if errorlevel 1 (
    echo mvnw: install Maven 3.9 and put it on PATH, or run the mvnw script in a POSIX shell 1>&2
    exit /b 1
)
echo mvnw: using the Maven on PATH, not the pinned one 1>&2
mvn %*
