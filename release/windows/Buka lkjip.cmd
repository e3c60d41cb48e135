@echo off
setlocal
title LKjIP
set "LKJIP=%~dp0"
if "%LKJIP:~0,2%"=="\\" goto jaringan
if not exist "%LKJIP%node.exe" goto zip
if not exist "%LKJIP%dist\main.js" goto zip
echo "%LKJIP%" | find /i "\Temp" >nul && goto zip
cd /d "%LKJIP%.."
"%LKJIP%node.exe" "%LKJIP%bin\lkjip.js" %*
if errorlevel 1 pause
exit /b

:zip
echo.
echo  Folder lkjip belum diekstrak, atau berkasnya tidak lengkap.
echo.
echo  1. Tutup jendela ini.
echo  2. Klik kanan berkas zip-nya, pilih Ekstrak Semua (Extract All),
echo     misalnya ke Dokumen atau ke flash disk, bukan ke folder Temp.
echo  3. Di folder hasilnya, klik dua kali "Buka lkjip".
echo.
pause
exit /b 2

:jaringan
echo.
echo  lkjip tidak dapat dibuka dari alamat jaringan seperti
echo  %LKJIP%
echo.
echo  Salin folder lkjip ke komputer ini atau ke flash disk, atau beri
echo  alamat itu huruf drive (Map network drive), lalu buka dari sana.
echo.
pause
exit /b 2
