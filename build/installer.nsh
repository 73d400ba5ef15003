; "Open with Reelmill" for video and audio files: offered, never the default. Written where the installer
; runs as the person (per user), taken away again by the uninstaller.
; Extensions as in electron-builder.yml (mac.fileAssociations); test/unit/packaging compares the two.

!macro eachExtension Action
  !insertmacro ${Action} mp4
  !insertmacro ${Action} m4v
  !insertmacro ${Action} mov
  !insertmacro ${Action} mkv
  !insertmacro ${Action} webm
  !insertmacro ${Action} avi
  !insertmacro ${Action} mpg
  !insertmacro ${Action} mpeg
  !insertmacro ${Action} ts
  !insertmacro ${Action} mts
  !insertmacro ${Action} m2ts
  !insertmacro ${Action} wmv
  !insertmacro ${Action} flv
  !insertmacro ${Action} ogv
  !insertmacro ${Action} 3gp
  !insertmacro ${Action} 3g2
  !insertmacro ${Action} vob
  !insertmacro ${Action} mxf
  !insertmacro ${Action} dv
  !insertmacro ${Action} mp3
  !insertmacro ${Action} m4a
  !insertmacro ${Action} aac
  !insertmacro ${Action} flac
  !insertmacro ${Action} wav
  !insertmacro ${Action} aiff
  !insertmacro ${Action} aif
  !insertmacro ${Action} ogg
  !insertmacro ${Action} oga
  !insertmacro ${Action} opus
  !insertmacro ${Action} wma
  !insertmacro ${Action} mka
  !insertmacro ${Action} ac3
  !insertmacro ${Action} caf
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
