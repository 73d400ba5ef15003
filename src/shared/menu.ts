// What a person can choose in the application menu that the window, not main, does.

export type MenuChoice = 'add-files' | 'add-folder' | 'settings'
