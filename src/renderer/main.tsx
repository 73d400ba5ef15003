// Starts the window: first the questions to main, then the first paint, so that they overlap.
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { language } from '../shared/strings/language.ts'
import { App } from './app.tsx'
import { followLanguage } from './language/follow-language.ts'
import { WindowModelProvider } from './model/use-window-model.ts'
import { createWindowModel } from './model/window-model.ts'
import './styles/tokens.css'
import './styles/base.css'

const model = createWindowModel(window.reelmill)
const element = document.getElementById('root')
if (element === null) throw new Error('expected #root in index.html')
const root = createRoot(element)

/** The model, and with it what is selected, open and half written, outlives a change of language. */
const show = () =>
  root.render(
    <WindowModelProvider value={model}>
      <App key={language()} />
    </WindowModelProvider>,
  )
followLanguage(window.reelmill, () => flushSync(show))
show()
