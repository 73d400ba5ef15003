// Files pasted from a file manager, or their paths pasted as text.
import { useEffect } from 'react'
import { useWindowModel } from '../model/use-window-model.ts'
import { pathsFromText } from './paths-from-text.ts'

export function useFilePaste(): void {
  const { intake, pathForFile } = useWindowModel()
  useEffect(() => {
    const paste = ({ clipboardData, target }: ClipboardEvent): void => {
      // Words for a field, such as a path in a preset's purpose, are meant for the field.
      if (clipboardData === null || target instanceof HTMLInputElement) return
      const ofFiles = [...clipboardData.files].map(pathForFile).filter((path) => path !== '')
      const text = clipboardData.getData('text/uri-list') || clipboardData.getData('text/plain')
      void intake.publish(ofFiles.length > 0 ? ofFiles : pathsFromText(text))
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [intake, pathForFile])
}
