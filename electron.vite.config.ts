import { createHash } from 'node:crypto'
import { cpSync, existsSync, globSync, readFileSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** Files that the vault process reads beside its own code, as they lie in the source. */
const FILES_BESIDE_VAULT = [
  ['electron/vault/database/migrations', 'migrations'],
  ['electron/vault/sample', 'sample'],
  ['electron/vault/detector/data', 'data'],
] as const

const copyFilesBesideVault = (): Plugin => ({
  name: 'copy-files-beside-vault',
  writeBundle({ dir }) {
    if (dir === undefined) return
    for (const [from, to] of FILES_BESIDE_VAULT) {
      if (existsSync(from)) cpSync(from, resolve(dir, to), { recursive: true })
    }
  },
})

/** What the native modules are that run beside the archive: see electron/vault/native/native-modules.ts. */
const nativeModules = (): Record<string, string> =>
  Object.fromEntries(
    globSync('node_modules/{better-sqlite3-multiple-ciphers,@node-rs/*}/**/*.node').map(path => [
      relative('node_modules', path).split(sep).join('/'),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )

/**
 * Zod makes faster code out of text where it may, and tries whether it may. The page's rules forbid it, and
 * each try would be reported as a breach, so the page's copy is built without it.
 */
const zodWithoutCodeFromText = (): Plugin => ({
  name: 'zod-without-code-from-text',
  transform: (code, id) =>
    id.includes('/node_modules/zod/') && code.includes('const F = Function;')
      ? {
          code: code.replaceAll(
            'const F = Function;',
            "const F = class { constructor() { throw new EvalError('No code is made from text') } };",
          ),
          map: null,
        }
      : null,
})

export default defineConfig({
  main: {
    plugins: [copyFilesBesideVault()],
    define: { NATIVE_MODULES: JSON.stringify(nativeModules()) },
    build: {
      rollupOptions: {
        input: { index: 'electron/main/index.ts', vault: 'electron/vault/process.ts' },
        // No folder of chunks: code that looks for files beside itself must find them wherever it is put.
        output: {
          format: 'es',
          chunkFileNames: '[name]-[hash].js',
          // In a file of their own, so that the bundle check can tell them from code that would use the network.
          codeSplitting: { groups: [{ name: 'tripwires', test: /no-network/ }] },
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload can load nothing but `electron`, so everything else is inside it.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), zodWithoutCodeFromText()],
    build: {
      outDir: 'out/renderer',
      rollupOptions: { input: 'renderer/index.html' },
      // A file inlined as a data: address would be refused by the page's own rules.
      assetsInlineLimit: 0,
      modulePreload: false,
      minify: true,
    },
  },
})
