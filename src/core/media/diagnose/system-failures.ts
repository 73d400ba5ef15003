// What no file is to blame for.
import { failures, type Failure } from './failure.ts'

export const systemFailures: readonly Failure[] = [
  ...failures(
    'system.out-of-memory',
    /Cannot allocate memory|malloc of size \d+ failed|Memory allocation error/i,
    /Out of memory|std::bad_alloc|Not enough (?:space|memory)|Failed to allocate/i,
  ),
  ...failures('system.too-many-files', /Too many open files/i),
  ...failures('system.too-busy', /Resource temporarily unavailable|pthread_create failed/i),
  ...failures(
    'ffmpeg.option-unknown',
    /Unrecognized option '(?<option>[^']{1,60})'/,
    /Option (?<option>[\w:-]{1,60}) not found/,
    /Option '?(?<option>[\w:-]{1,60})'? (?:cannot be applied|does not exist)/i,
    /Unknown (?:input|output) format: '?(?<option>[\w,-]{1,60})/,
  ),
]
