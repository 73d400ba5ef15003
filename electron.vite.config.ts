// Bundles main, worker and preload to CommonJS (Electron 25 loads nothing else) and the window for its Chromium.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Oldest runtime served: Electron 25 is Node 18.15 and Chromium 114. */
const nodeTarget = 'node18.15'
const browserTarget = 'chrome114'

/** What stays in node_modules at run time: native code, and a library that loads its parts by path. */
const external = ['electron', 'better-sqlite3', 'fluent-ffmpeg']

const commonjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name].cjs',
} as const

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: 'src/main/main.ts',
          worker: 'src/worker/worker.ts',
          scout: 'src/worker/scout.ts',
          doctor: 'src/worker/doctor.ts',
          compare: 'src/worker/compare.ts',
          sample: 'src/worker/sample.ts',
          'check-thread': 'src/main/queue/files/check-thread.ts',
        },
        external,
        output: commonjs,
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rollupOptions: { input: { preload: 'src/preload/preload.ts' }, external, output: commonjs },
    },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    plugins: [react()],
    css: {
      // The other one warns of each style that composes one of another file.
      transformer: 'lightningcss',
      // A row's areas and the list's container are spoken of in several files.
      lightningcss: { cssModules: { grid: false, container: false } },
    },
    build: {
      target: browserTarget,
      minify: true,
      rollupOptions: { input: 'src/renderer/index.html' },
    },
  },
})
