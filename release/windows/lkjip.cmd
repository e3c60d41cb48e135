@echo off
"%~dp0node.exe" "%~dp0bin\lkjip.js" %*
