// What a person needs to see of a failing case, and to see it again.
import type { Finding } from './search.ts'

/** @param command that plays cases. */
export function describeFinding({ seed, path, steps, message }: Finding): string {
  return [
    message,
    '',
    ...steps.map((step) => JSON.stringify(step)),
    '',
    'to play it again, by its seed or by its steps:',
    `  ${command} --seed ${seed} --path ${path}`,
    `  ${command} --steps '${JSON.stringify(steps)}'`,
  ].join('\n')
}

export const command = 'node scripts/exec.mjs node test/model/run.ts'
