// A file's name, cut in its middle when room is short; the folder it is in, cut at its start; what is in it.
import type { MediaFacts } from '../../shared/media-facts.ts'
import { formatMediaLine } from '../format/media-line.ts'
import { splitForEllipsis, splitPath } from '../format/path.ts'
import styles from './file-line.module.css'

export function FileName({ path }: { readonly path: string }) {
  const { name } = splitPath(path)
  const [head, tail] = splitForEllipsis(name)
  return (
    <p className={styles['line']} title={path}>
      {/* Written in its own direction, whatever the page's is. */}
      <bdi className={styles['name']}>
        <span className={styles['cut']}>{head}</span>
        <span className={styles['kept']}>{tail}</span>
      </bdi>
    </p>
  )
}

export function FileFolder({ path }: { readonly path: string }) {
  const { folder } = splitPath(path)
  const { folder: above } = splitPath(folder)
  return (
    <bdi className={styles['folder']} title={folder}>
      <span className={styles['cut']}>{above}</span>
      <span className={styles['last']}>{folder.slice(above.length)}</span>
    </bdi>
  )
}

/** Nothing stands behind it that would move when it comes, but the plan, which comes later. */
export function FileFacts({ facts }: { readonly facts: MediaFacts }) {
  const line = formatMediaLine(facts)
  return line === '' ? null : <span className={styles['facts']}>{line}</span>
}
