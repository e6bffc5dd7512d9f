import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** electron-builder's own schema and the readers it uses itself, reached through it. */
const builder = createRequire(createRequire(import.meta.url).resolve('app-builder-lib/package.json'))
const schema = JSON.parse(
  readFileSync(join(dirname(builder.resolve('app-builder-lib/package.json')), 'scheme.json'), 'utf8'),
) as { readonly definitions: { readonly FuseOptionsV1: { readonly properties: Record<string, unknown> } } }
const { load } = builder('js-yaml') as { load: (text: string) => unknown }
const Ajv = builder('ajv') as new (
  options: object,
) => {
  readonly compile: (schema: object) => ((value: unknown) => boolean) & { errors?: unknown }
}

const root = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

interface Config {
  readonly electronFuses: Record<string, boolean>
  readonly asarUnpack: readonly string[]
  readonly files: readonly string[]
  readonly npmRebuild: boolean
  readonly publish: null
  readonly nsis: Record<string, unknown>
  readonly win: { readonly icon: string }
  readonly mac: Record<string, unknown>
}
const config = load(read('electron-builder.yml')) as Config

const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)

describe('electron-builder.yml', () => {
  test('fits electron-builder’s own schema', () => {
    const isValid = validate(config)
    expect(validate.errors ?? []).toEqual([])
    expect(isValid).toBe(true)
  })

  test('would be refused with a name or value that the schema does not know', () => {
    expect(validate({ ...config, electronFuse: {} })).toBe(false)
    expect(validate({ ...config, electronFuses: { ...config.electronFuses, runAsNod: false } })).toBe(false)
    expect(validate({ ...config, nsis: { ...config.nsis, perMachine: 'no' } })).toBe(false)
  })

  test('names every fuse that the schema has', () => {
    const known = Object.keys(schema.definitions.FuseOptionsV1.properties).sort()
    expect(Object.keys(config.electronFuses).sort()).toEqual(known)
  })

  test('sets each fuse as the threat model says', () => {
    const isOn = Object.entries(config.electronFuses).filter(([, value]) => value)
    expect(isOn.map(([name]) => name).sort()).toEqual([
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
    ])
  })

  test('installs for one person, asks for no rights, and never deletes what is theirs', () => {
    expect(config.nsis).toMatchObject({
      perMachine: false,
      allowElevation: false,
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
    })
    expect(config.publish).toBeNull()
  })

  test('hardens the app for macOS', () => {
    expect(config.mac).toMatchObject({ hardenedRuntime: true })
    expect(read(String(config.mac.entitlements))).not.toMatch(
      /<key>.*(network|device|library-validation|dyld|unsigned)/,
    )
  })

  test('takes native modules out of the archive and builds none', () => {
    expect(config.asarUnpack).toContain('**/*.node')
    expect(config.npmRebuild).toBe(false)
  })

  test('names files that are there', () => {
    for (const path of [config.win.icon, String(config.mac.icon), String(config.mac.entitlements)]) {
      expect([path, existsSync(new URL(path, root))]).toEqual([path, true])
    }
  })

  test('leaves out nothing of the built app itself: its samples and migrations ship with it', () => {
    const exclusions = config.files.filter(pattern => pattern.startsWith('!'))
    expect(exclusions.filter(pattern => !pattern.startsWith('!node_modules/'))).toEqual([])
    expect(config.files).toContain('out/main/**')
  })

  test('leaves the sources and the other systems’ binaries of the database out', () => {
    const excluded = [...config.files, ...JSON.stringify(config).matchAll(/prebuilds\/[^"]+/g)].join(' ')
    expect(excluded).toContain('better-sqlite3-multiple-ciphers/{deps,src}')
    expect(excluded).toContain('prebuilds/{darwin,linux,linuxmusl}-*.node')
    expect(excluded).toContain('prebuilds/{win32,linux,linuxmusl}-*.node')
  })
})
