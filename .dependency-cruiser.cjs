/** Who may import whom (the house plan). Type imports count as well. */

const ELECTRON = '^(electron|node_modules/electron/.*)$'
const NETWORK = '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises|inspector)$'

module.exports = {
  forbidden: [
    {
      name: 'shared-knows-nothing-of-ours',
      comment: 'shared/ is pure: it imports only itself and zod.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '(^|node_modules/)zod(/|$)'] },
    },
    {
      name: 'vault-knows-shared-alone',
      comment: 'The vault process knows neither windows nor Electron.',
      severity: 'error',
      from: { path: '^electron/vault/' },
      to: { path: ['^electron/(main|preload|cli)/', '^renderer/', '^tests/', ELECTRON] },
    },
    {
      name: 'command-line-knows-vault-and-shared',
      severity: 'error',
      from: { path: '^electron/cli/' },
      to: { path: ['^electron/(main|preload)/', '^renderer/', '^tests/', ELECTRON] },
    },
    {
      name: 'main-knows-contract-and-model',
      comment: 'Main never holds story text, so it has no use for the rest of shared/ or for the vault.',
      severity: 'error',
      from: { path: '^electron/main/' },
      to: {
        path: ['^electron/(?!(main|no-network)/)', '^shared/(?!(contract|model)/)', '^renderer/', '^tests/'],
      },
    },
    {
      name: 'preload-knows-contract-and-model',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: ['^electron/(?!preload/)', '^shared/(?!(contract|model)/)', '^renderer/', '^tests/'] },
    },
    {
      name: 'preload-has-no-node',
      comment: 'A sandboxed preload can load nothing but electron.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-knows-shared-alone',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '^tests/', ELECTRON] },
    },
    {
      name: 'page-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-network',
      comment: 'Promise 1. Only the tripwires may name these modules, to break them.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^electron/no-network/tripwires\\.ts$' },
      to: { path: NETWORK },
    },
    {
      name: 'shipped-code-needs-shipped-packages',
      comment: 'What runs outside the bundles must be a dependency, or the installed app lacks it.',
      severity: 'error',
      from: { path: '^electron/(vault|cli|main)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ELECTRON },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { circular: true },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
