// What an attempt's end means for its job: the one place that decides a job's next state.
import { appError, type AppError } from '../../shared/errors.ts'
import type { Outcome } from '../../shared/worker.ts'
import {
  maxCrashes,
  maxRetries,
  retryDelayMs,
  waitReasonOf,
  type WaitReason,
} from './retry-policy.ts'

/** What the decision needs to know of a running job. */
export interface AttemptHistory {
  readonly failures: number
  readonly crashes: number
  readonly interruptions: number
  /** A person asked to cancel it while a worker held it. */
  readonly cancelRequested: boolean
  /** A person paused it while a worker held it; the worker keeps it suspended. */
  readonly paused: boolean
  /** The attempt got as far as announcing the finished file's name. */
  readonly hasIntent: boolean
}

/** `crashed` comes from main, which saw the worker's process end without a word. */
export type AttemptEnd = Outcome | { readonly kind: 'crashed' }

type Counters = Pick<AttemptHistory, 'failures' | 'crashes' | 'interruptions'>

export type Settlement = Counters &
  (
    | { readonly state: 'completed'; readonly outputPath: string; readonly sizeBytes: number }
    | { readonly state: 'failed'; readonly error: AppError }
    | { readonly state: 'cancelled' }
    | { readonly state: 'queued' }
    | { readonly state: 'paused' }
    | {
        readonly state: 'scheduled'
        readonly waitsFor: WaitReason
        /** Unix milliseconds; null when no clock ends the wait. */
        readonly runAtMs: number | null
        readonly error: AppError
      }
  )

export interface Chance {
  readonly nowMs: number
  /** 0 to 1. */
  readonly random: number
}

/** Decides where a job goes when one attempt of it has ended. */
export function settle(history: AttemptHistory, end: AttemptEnd, chance: Chance): Settlement {
  const { failures, crashes, interruptions, cancelRequested, paused, hasIntent } = history
  // A finished file is a finished file, even if a request to cancel crossed it on the way.
  if (end.kind === 'completed') {
    const { outputPath, sizeBytes } = end
    return { state: 'completed', outputPath, sizeBytes, failures, crashes, interruptions }
  }
  // The finished file may already bear its name: only the next attempt, which looks, can tell.
  if (hasIntent && (end.kind === 'crashed' || end.kind === 'interrupted')) {
    const state = paused && !cancelRequested ? 'paused' : 'queued'
    return { state, failures, crashes, interruptions: interruptions + 1 }
  }
  const counted = {
    failures: failures + (end.kind === 'failed' && !cancelRequested ? 1 : 0),
    crashes: crashes + (end.kind === 'crashed' ? 1 : 0),
    interruptions: interruptions + (isInterruption(end, cancelRequested) ? 1 : 0),
  }
  if (cancelRequested) return { state: 'cancelled', ...counted }
  if (end.kind === 'crashed' && counted.crashes >= maxCrashes) {
    return { state: 'failed', error: appError('worker.crashed'), ...counted }
  }
  if (end.kind === 'failed') return settleFailure(end.error, history, counted, chance)
  return { state: paused ? 'paused' : 'queued', ...counted }
}

function isInterruption({ kind }: AttemptEnd, cancelRequested: boolean): boolean {
  // A worker told to cancel what nobody asked to: main had no room to write its commit.
  return kind === 'interrupted' || (kind === 'cancelled' && !cancelRequested)
}

function settleFailure(
  error: AppError,
  history: AttemptHistory,
  counted: Counters,
  { nowMs, random }: Chance,
): Settlement {
  const waitsFor = waitReasonOf(error.code)
  if (waitsFor === 'space' || waitsFor === 'drive') {
    // Not the job's fault, and it may take days: no try is spent on it.
    return {
      state: 'scheduled',
      waitsFor,
      runAtMs: null,
      error,
      ...counted,
      failures: history.failures,
    }
  }
  if (waitsFor === 'time' && counted.failures <= maxRetries) {
    const runAtMs = nowMs + retryDelayMs(counted.failures, random)
    return { state: 'scheduled', waitsFor, runAtMs, error, ...counted }
  }
  return { state: 'failed', error, ...counted }
}
