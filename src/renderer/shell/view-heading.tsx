// The heading of a view. Whoever comes to the view finds the focus here, and reads on from here.
import { useEffect, useRef, type ComponentProps } from 'react'
import { useWindowModel } from '../model/use-window-model.ts'
import styles from './view-heading.module.css'

interface ViewHeadingProps extends ComponentProps<'h1'> {
  /** For screen readers alone, where the view needs no title. */
  readonly unseen?: boolean
}

export function ViewHeading({ unseen = false, ...heading }: ViewHeadingProps) {
  const { view } = useWindowModel()
  const element = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (view.moved()) element.current?.focus({ preventScroll: true })
  }, [view])
  return (
    <h1
      {...heading}
      ref={element}
      tabIndex={-1}
      className={styles[unseen ? 'unseen' : 'heading']}
    />
  )
}
