// Small faults of the kind that are made by accident: each changes one place of the queue's source.

/**
 * @typedef {object} Fault
 * @property {string} name
 * @property {string} file  below src
 * @property {string} from  is there exactly once
 * @property {string} to
 */

/** @type {readonly Fault[]} */
export const faults = [
  {
    name: 'settle takes any token',
    file: 'main/queue/settle.ts',
    from: 'FROM jobs WHERE id = ? AND token = ?`',
    to: 'FROM jobs WHERE id = ? AND coalesce(token, ?) IS NOT NULL`',
  },
  {
    name: 'a late report is written',
    file: 'main/queue/report.ts',
    from: 'const current = `WHERE id = ? AND token = ?`',
    to: 'const current = `WHERE id = ? AND coalesce(token, ?) IS NOT NULL`',
  },
  {
    name: 'a late report is not journalled',
    file: 'main/queue/settle.ts',
    from: "journal.append(jobId, 'late-report', { token, end: end.kind })",
    to: '',
  },
  {
    name: 'settling writes no event',
    file: 'main/queue/settle.ts',
    from: "journal.append(jobId, eventOf(end, next), next.state === 'failed' ? next.error : undefined)",
    to: '',
  },
  {
    name: 'the event comes after the transaction',
    file: 'main/queue/claim.ts',
    from: "journal.append(row.id, 'claimed', { token: attempt.token })",
    to: `const off = journal.subscribe(() => {
        off()
        journal.transact(() => journal.append(row.id, 'claimed', { token: attempt.token }))
      })
      journal.append(row.id, 'claimed', { token: attempt.token })`,
  },
  {
    name: 'a verb is no transaction',
    file: 'main/queue/journal.ts',
    from: 'const result = transaction.immediate(work) as T',
    to: 'const result = work()',
  },
  {
    name: 'events that were rolled back are announced',
    file: 'main/queue/journal.ts',
    from: `} catch (error) {
        pending = []`,
    to: '} catch (error) {',
  },
  {
    name: 'a cursor never moves again',
    file: 'main/queue/journal.ts',
    from: 'SET event_id = excluded.event_id',
    to: 'SET event_id = event_id',
  },
  {
    name: 'claiming ignores priorities',
    file: 'main/queue/claim.ts',
    from: 'ORDER BY priority DESC, order_key LIMIT 1',
    to: 'ORDER BY order_key LIMIT 1',
  },
  {
    name: 'claiming lists no part file',
    file: 'main/queue/claim.ts',
    from: 'listPart.run(partPath, row.id, attempt.token)',
    to: 'void listPart',
  },
  {
    name: 'an earlier plan is shown for the new attempt',
    file: 'main/queue/claim.ts',
    from: `started_at_ms = ?,
       plan_summary = iif(intent IS NULL, NULL, plan_summary)`,
    to: 'started_at_ms = ?',
  },
  {
    name: 'an interruption counts as a failure',
    file: 'core/queue/settlement.ts',
    from: "failures: failures + (end.kind === 'failed' && !cancelRequested ? 1 : 0)",
    to: "failures: failures + (end.kind !== 'crashed' && !cancelRequested ? 1 : 0)",
  },
  {
    name: 'a fourth crash is allowed',
    file: 'core/queue/settlement.ts',
    from: 'counted.crashes >= maxCrashes',
    to: 'counted.crashes > maxCrashes',
  },
  {
    name: 'a crash after the announcement spends the budget',
    file: 'core/queue/settlement.ts',
    from: "if (hasIntent && (end.kind === 'crashed' || end.kind === 'interrupted')) {",
    to: "if (hasIntent && end.kind === 'interrupted') {",
  },
  {
    name: 'a cancel takes back a finished file',
    file: 'core/queue/settlement.ts',
    from: "if (end.kind === 'completed') {",
    to: "if (end.kind === 'completed' && !cancelRequested) {",
  },
  {
    name: 'a pause is forgotten with its attempt',
    file: 'core/queue/settlement.ts',
    from: "return { state: paused ? 'paused' : 'queued', ...counted }",
    to: "return { state: 'queued', ...counted }",
  },
  {
    name: 'waiting for space spends a try',
    file: 'core/queue/settlement.ts',
    from: 'failures: history.failures,',
    to: 'failures: history.failures + 1,',
  },
  {
    name: 'one retry too few',
    file: 'core/queue/settlement.ts',
    from: 'counted.failures <= maxRetries',
    to: 'counted.failures < maxRetries',
  },
  {
    name: 'delays double instead of growing fourfold',
    file: 'core/queue/retry-policy.ts',
    from: '4 ** (failures - 1)',
    to: '2 ** (failures - 1)',
  },
  {
    name: 'delays have no upper limit',
    file: 'core/queue/retry-policy.ts',
    from: 'Math.min(longestDelayMs, firstDelayMs * 4 ** (failures - 1))',
    to: 'firstDelayMs * 4 ** (failures - 1)',
  },
  {
    name: 'a bad input is tried again',
    file: 'core/queue/retry-policy.ts',
    from: "'ffmpeg.stalled': 'time',",
    to: "'ffmpeg.stalled': 'time', 'input.not-media': 'time',",
  },
  {
    name: 'the announcement is lost at an interruption',
    file: 'main/queue/settle.ts',
    from: 'intent = iif(:final, NULL, intent)',
    to: 'intent = NULL',
  },
  {
    name: 'the announcement outlives a new beginning',
    file: 'main/queue/report.ts',
    from: 'ffmpeg_started_at = ?, intent = NULL',
    to: 'ffmpeg_started_at = ?',
  },
  {
    name: 'part files of failed jobs are forgotten',
    file: 'main/queue/settle.ts',
    from: "if (next.state === 'completed') forgetPart",
    to: 'if (isFinal(next.state)) forgetPart',
  },
  {
    name: 'an announced part file is swept',
    file: 'main/queue/part-files.ts',
    from: " OR jobs.intent ->> 'partPath' = path",
    to: '',
  },
  {
    name: 'a job that may be finished is cancelled at once',
    file: 'main/queue/cancel.ts',
    from: `AND token IS NULL
       AND intent IS NULL`,
    to: 'AND token IS NULL',
  },
  {
    name: 'a request to cancel a running job is lost',
    file: 'main/queue/cancel.ts',
    from: 'SET cancel_requested = 1 WHERE',
    to: 'SET cancel_requested = 0 WHERE',
  },
  {
    name: 'pausing lets go of the attempt',
    file: 'main/queue/pause.ts',
    from: "SET state = 'paused',",
    to: "SET state = 'paused', token = NULL, ffmpeg_pid = NULL, ffmpeg_started_at = NULL,",
  },
  {
    name: 'a retry keeps the spent budget',
    file: 'main/queue/retry.ts',
    from: 'failures = 0, crashes = 0,',
    to: 'failures = 0,',
  },
  {
    name: 'duplicates are kept out for ever',
    file: 'main/queue/migrations/0001-jobs.ts',
    from: `(input_path, preset_version_id, destination_dir)
      WHERE finished_at_ms IS NULL;`,
    to: '(input_path, preset_version_id, destination_dir);',
  },
  {
    name: 'the number of a removed job is given again',
    file: 'main/queue/publish.ts',
    from: "coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'jobs'",
    to: 'coalesce(max(id), 0) FROM jobs',
  },
  {
    name: 'what waits for a time is woken early',
    file: 'main/queue/wake.ts',
    from: 'queue(due.all(clockWasSet ? Number.MAX_SAFE_INTEGER : now()))',
    to: 'queue(due.all(Number.MAX_SAFE_INTEGER))',
  },
  {
    name: 'a clock set back makes jobs wait',
    file: 'main/queue/wake.ts',
    from: 'const clockWasSet = nextMs > now() + longestWaitMs',
    to: 'const clockWasSet = false && nextMs > now() + longestWaitMs',
  },
  {
    name: 'a folder wakes the jobs of all',
    file: 'main/queue/wake.ts',
    from: "WHERE waits_for IN ('space', 'drive') AND destination_dir = ?",
    to: "WHERE waits_for IN ('space', 'drive') AND ? IS NOT NULL",
  },
  {
    name: 'a move keeps its own priority',
    file: 'main/queue/reorder.ts',
    from: 'put.run(other.priority,',
    to: 'put.run(own.priority,',
  },
  {
    name: 'a move to the end is overtaken',
    file: 'main/queue/reorder.ts',
    from: '[last > latest ? last : latest, orderKeyOf(arrivals + 1)]',
    to: '[last > latest ? last : latest, null]',
  },
  {
    name: 'two jobs share a place',
    file: 'core/queue/order-key.ts',
    from: "return midpoint(before ?? '', after) + digitsOf(id).padStart(idDigits, digits.charAt(0))",
    to: "void [idDigits, id]; return midpoint(before ?? '', after)",
  },
  {
    name: 'a batch is told of before it is whole',
    file: 'main/queue/batches.ts',
    from: 'AND sealed = 1 AND live = 0',
    to: 'AND live = 0',
  },
  {
    name: 'a batch is told of twice',
    file: 'main/queue/batches.ts',
    from: 'SET completed = 0, failed = 0,',
    to: 'SET failed = 0,',
  },
  {
    name: 'a restart seals no batch',
    file: 'main/queue/batches.ts',
    from: 'SET sealed = 1 WHERE sealed = 0',
    to: 'SET sealed = 1 WHERE sealed = 0 AND live = 0',
  },
  {
    name: 'a retried failure stays in the tally',
    file: 'main/queue/migrations/0001-jobs.ts',
    from: "failed = max(0, failed - (OLD.state = 'failed')),",
    to: '',
  },
  {
    name: 'a failure told of is taken off the next tally',
    file: 'main/queue/migrations/0001-jobs.ts',
    from: 'AND told_event_id <= OLD.ended_after_event',
    to: '',
  },
  {
    name: 'removing does not count down',
    file: 'main/queue/migrations/0001-jobs.ts',
    from: `CREATE TRIGGER jobs_delete AFTER DELETE ON jobs BEGIN
      UPDATE job_counts SET count = count - 1`,
    to: `CREATE TRIGGER jobs_delete AFTER DELETE ON jobs BEGIN
      UPDATE job_counts SET count = count - 0`,
  },
  {
    name: 'events that nobody has read are pruned',
    file: 'main/queue/prune.ts',
    from: 'AND id <= (SELECT coalesce(min(event_id), 0) FROM cursors)',
    to: '',
  },
  {
    name: 'a paused queue forgets it at the restart',
    file: 'main/queue/queue-state.ts',
    from: 'write.run(paused ? 1 : 0)',
    to: 'write.run(0)',
  },
  {
    name: 'a worker process is forgotten while it runs',
    file: 'main/queue/processes.ts',
    from: 'if (startedAt !== null) list.run',
    to: 'if (startedAt === null) list.run',
  },
  {
    name: 'an end is not in the history',
    file: 'main/queue/migrations/0006-history.ts',
    from: 'WHEN OLD.finished_at_ms IS NULL AND NEW.finished_at_ms IS NOT NULL BEGIN',
    to: 'WHEN OLD.token IS NOT NULL AND NEW.finished_at_ms IS NOT NULL BEGIN',
  },
  {
    name: 'savings count what was made larger not at all',
    file: 'main/queue/migrations/0006-history.ts',
    from: "AND NEW.state = 'completed'\n",
    to: "AND NEW.state = 'completed' AND NEW.output_size <= NEW.input_size\n",
  },
  {
    name: 'savings forget all but the first of a day',
    file: 'main/queue/migrations/0006-history.ts',
    from: 'output_size = output_size + excluded.output_size;',
    to: 'output_size = excluded.output_size;',
  },
  {
    name: 'history is pruned with its jobs',
    file: 'main/queue/prune.ts',
    from: 'oldEnds.run(chunk, now() - keptEndMs, keptEnds)',
    to: 'oldEnds.run(chunk, horizonMs, keptEnds)',
  },
]
