// The one button of the window, in its weights.
import type { ComponentProps } from 'react'
import styles from './button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: what most people want here. `quiet`: a plain word or icon that shows itself on hover.
   * `danger`: what cannot be undone. */
  readonly weight?: 'primary' | 'secondary' | 'quiet' | 'danger'
  /** An icon alone; its name goes into `aria-label` and, as a hint, `title`. */
  readonly square?: boolean
  /** To its icon, in a narrow window or only in a tiny one; its word is a `span`, its name an `aria-label`. */
  readonly shrinks?: 'narrow' | 'tiny' | undefined
}

export function Button(props: ButtonProps) {
  const { weight = 'secondary', square = false, shrinks, className, ...rest } = props
  const names = [styles['button'], styles[weight], square ? styles['square'] : '', className ?? '']
  return (
    <button type="button" {...rest} data-shrinks={shrinks} className={names.join(' ').trim()} />
  )
}
