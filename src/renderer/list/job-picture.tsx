// The first frame of a job's strip with the sign of its state; a neutral sign stands there until there is one.
import { Film, Music } from 'lucide-react'
import { memo, useState } from 'react'
import type { JobView } from '../../shared/job.ts'
import { thumbnailName } from '../../shared/thumbnail.ts'
import styles from './job-picture.module.css'
import { StateIcon } from './state-icon.tsx'

export const JobPicture = memo(function JobPicture({ job }: { readonly job: JobView }) {
  const { id, state, facts, hasThumbnail } = job
  const [missing, setMissing] = useState(false)
  const isSound = facts !== null && facts.videoCodec === null && facts.audioCodec !== null
  const Sign = isSound ? Music : Film
  return (
    <span className={styles['picture']} aria-hidden>
      {hasThumbnail && !missing ? (
        <img
          className={styles['tile']}
          src={`./thumbnails/${thumbnailName(id)}`}
          alt=""
          decoding="async"
          draggable={false}
          onError={() => setMissing(true)}
        />
      ) : (
        <Sign size={16} strokeWidth={1.75} />
      )}
      {state !== 'queued' && (
        <span className={styles['state']}>
          <StateIcon state={state} />
        </span>
      )}
    </span>
  )
})
