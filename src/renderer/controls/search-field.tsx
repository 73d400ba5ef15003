// Where words to look for are typed; Escape and a button empty it.
import { Search, X } from 'lucide-react'
import { useRef } from 'react'
import { Button } from './button.tsx'
import styles from './search-field.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly clearLabel: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** Where it stands among others. */
  readonly className?: string | undefined
}

export function SearchField({ label, clearLabel, typed, onTyped, className }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  return (
    <div className={`${styles['search']} ${className ?? ''}`.trim()}>
      <Search size={16} aria-hidden />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        value={typed}
        onChange={({ target }) => onTyped(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onTyped('')
        }}
      />
      {typed !== '' && (
        <Button
          weight="quiet"
          square
          aria-label={clearLabel}
          onClick={() => {
            onTyped('')
            field.current?.focus()
          }}
        >
          <X size={15} aria-hidden />
        </Button>
      )}
    </div>
  )
}
