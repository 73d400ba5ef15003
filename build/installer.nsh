; "Open with Reelmill" for video and audio files: offered, never the default. Written where the installer
; runs as the person (per user), taken away again by the uninstaller.
; Extensions as in electron-builder.yml (mac.fileAssociations); test/unit/dist compares the two.

!macro eachExtension Do
  !insertmacro ${Do} mp4
  !insertmacro ${Do} m4v
  !insertmacro ${Do} mov
  !insertmacro ${Do} mkv
  !insertmacro ${Do} webm
  !insertmacro ${Do} avi
  !insertmacro ${Do} mpg
  !insertmacro ${Do} mpeg
  !insertmacro ${Do} ts
  !insertmacro ${Do} mts
  !insertmacro ${Do} m2ts
  !insertmacro ${Do} wmv
  !insertmacro ${Do} flv
  !insertmacro ${Do} ogv
  !insertmacro ${Do} 3gp
  !insertmacro ${Do} 3g2
  !insertmacro ${Do} vob
  !insertmacro ${Do} mxf
  !insertmacro ${Do} dv
  !insertmacro ${Do} mp3
  !insertmacro ${Do} m4a
  !insertmacro ${Do} aac
  !insertmacro ${Do} flac
  !insertmacro ${Do} wav
  !insertmacro ${Do} aiff
  !insertmacro ${Do} aif
  !insertmacro ${Do} ogg
  !insertmacro ${Do} oga
  !insertmacro ${Do} opus
  !insertmacro ${Do} wma
  !insertmacro ${Do} mka
  !insertmacro ${Do} ac3
  !insertmacro ${Do} caf
!macroend

!macro offerFor Extension
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\SupportedTypes" ".${Extension}" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\.${Extension}\OpenWithProgids" "Reelmill.Media" ""
!macroend

!macro offerNoMoreFor Extension
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${Extension}\OpenWithProgids" "Reelmill.Media"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Reelmill.Media" "" "Media file"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Reelmill.Media\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}" "FriendlyAppName" "Reelmill"
  !insertmacro eachExtension offerFor
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro customUnInstall
  !insertmacro eachExtension offerNoMoreFor
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Reelmill.Media"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\${APP_EXECUTABLE_FILENAME}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend
