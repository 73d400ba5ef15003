// Entry of a thread that reads a queue file, so that main's event loop need not wait for it.
import { parentPort, workerData } from 'node:worker_threads'
import { isSound } from './check-file.ts'

parentPort?.postMessage(isSound(String(workerData)))
