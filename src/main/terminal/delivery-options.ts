// The options of `add` that say what becomes of the finished files.
import { unknownTokens } from '../../shared/name-template.ts'
import { deliveryChangeSchema, type DeliveryChange } from '../../shared/delivery.ts'
import { usageText } from '../../shared/strings/usage.ts'
import { UsageError } from './usage-error.ts'

export const deliveryOptions = {
  name: { type: 'string' },
  'if-exists': { type: 'string' },
  verify: { type: 'string' },
  'replace-original': { type: 'boolean' },
  'keep-smaller': { type: 'boolean' },
  'keep-dates': { type: 'boolean' },
} as const

export const deliveryOptionNames = Object.keys(deliveryOptions) as (keyof typeof deliveryOptions)[]

interface Typed {
  readonly name?: string | undefined
  readonly 'if-exists'?: string | undefined
  readonly verify?: string | undefined
  readonly 'replace-original'?: boolean | undefined
  readonly 'keep-smaller'?: boolean | undefined
  readonly 'keep-dates'?: boolean | undefined
}

/** Throws UsageError. What was not typed is left out. */
export function parseDelivery(typed: Typed): DeliveryChange {
  const [mistyped] = unknownTokens(typed.name ?? '')
  if (mistyped !== undefined) throw new UsageError(usageText().unknownToken(mistyped))
  const change = deliveryChangeSchema.safeParse({
    nameTemplate: typed.name,
    collision: typed['if-exists'],
    verification: typed.verify,
    original: typed['replace-original'] === true ? 'replace' : undefined,
    keepSmaller: typed['keep-smaller'],
    keepDates: typed['keep-dates'],
  })
  if (change.success) return withoutGaps(change.data)
  const field = change.error.issues[0]?.path[0]
  const { ifExists, verify, nameLength } = usageText()
  if (field === 'collision') throw new UsageError(ifExists)
  throw new UsageError(field === 'verification' ? verify : nameLength)
}

function withoutGaps(change: DeliveryChange): DeliveryChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}
