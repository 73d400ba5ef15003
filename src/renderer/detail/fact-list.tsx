// Facts by name; what is not known is left out.
import { Fragment } from 'react'
import styles from './fact-list.module.css'

export type Fact = readonly [name: string, value: string | null]

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <Fragment key={name}>
            <dt className={styles['name']}>{name}</dt>
            <dd className={styles['value']}>{value}</dd>
          </Fragment>
        ),
      )}
    </dl>
  )
}
