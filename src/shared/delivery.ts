// What becomes of a finished file, beside where it goes: its name, how it is checked, what happens to the
// original. Kept with each job, so that a change of mind later changes no job.
import { z } from 'zod'

const templateSchema = z.string().trim().min(1).max(200)
const collisionSchema = z.enum(['number', 'skip', 'ask'])
const verificationSchema = z.enum(['auto', 'full', 'quick', 'off'])
const originalSchema = z.enum(['keep', 'replace'])

export const deliverySchema = z.object({
  /** Tokens in braces, such as `{source} {height}p`; the extension comes by itself. */
  nameTemplate: templateSchema.default('{source}'),
  /** When a file of that name is there: the next number, do nothing, or wait for a person's word. */
  collision: collisionSchema.default('number'),
  /** `auto` is full where the original is replaced, else quick: streams, length and size. */
  verification: verificationSchema.default('auto'),
  /** `replace` puts the original into the system's trash once the new file is proven sound. */
  original: originalSchema.default('keep'),
  /** A file that would become no smaller than its source is given up, as early as that shows. */
  keepSmaller: z.boolean().default(false),
  /** The finished file gets the source's dates. */
  keepDates: z.boolean().default(false),
})

/** Some of it; what is not given stays as it was set. */
export const deliveryChangeSchema = z.object({
  nameTemplate: templateSchema.optional(),
  collision: collisionSchema.optional(),
  verification: verificationSchema.optional(),
  original: originalSchema.optional(),
  keepSmaller: z.boolean().optional(),
  keepDates: z.boolean().optional(),
})
export type DeliveryChange = z.infer<typeof deliveryChangeSchema>

export type Delivery = z.infer<typeof deliverySchema>

export const defaultDelivery: Delivery = {
  nameTemplate: '{source}',
  collision: 'number',
  verification: 'auto',
  original: 'keep',
  keepSmaller: false,
  keepDates: false,
}

/** How thoroughly a finished file is checked under these terms. */
export function verificationOf({
  verification,
  original,
}: Delivery): Exclude<Delivery['verification'], 'auto'> {
  if (verification !== 'auto') return verification
  return original === 'replace' ? 'full' : 'quick'
}
