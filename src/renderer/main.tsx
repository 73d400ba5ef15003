// Starts the window: first the questions to main, then the first paint, so that they overlap.
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { WindowModelProvider } from './model/use-window-model.ts'
import { createWindowModel } from './model/window-model.ts'
import './styles/tokens.css'
import './styles/base.css'

const model = createWindowModel(window.reelmill)
const root = document.getElementById('root')
if (root === null) throw new Error('expected #root in index.html')

createRoot(root).render(
  <WindowModelProvider value={model}>
    <App />
  </WindowModelProvider>,
)
