// The window's model for every component; it never changes, so nothing renders because of it.
import { createContext, use } from 'react'
import type { WindowModel } from './window-model.ts'

const WindowModelContext = createContext<WindowModel | null>(null)

export const WindowModelProvider = WindowModelContext.Provider

export function useWindowModel(): WindowModel {
  const model = use(WindowModelContext)
  if (model === null) throw new Error('expected a WindowModelProvider around this component')
  return model
}
