/**
 * Command-line switches that would open the app to another program, put a proxy or an extension between the
 * window and its files, or write what happens in it to disk. No fuse covers most of them.
 */
const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'proxy-pac-url',
  'load-extension',
  'log-net-log',
  'enable-logging',
  'log-file',
  'no-sandbox',
  'disable-web-security',
  'ssl-key-log-file',
  'js-flags',
  'host-rules',
] as const

/**
 * Names the refused switches that are set. A shipped app that finds one does not start; a development build
 * needs some of them for its tests, and is let through.
 */
export const refusedSwitches = (
  hasSwitch: (name: string) => boolean,
  isPackaged: boolean,
): readonly string[] => (isPackaged ? REFUSED_SWITCHES.filter(name => hasSwitch(name)) : [])

/**
 * Switches that take the network away from Chromium before it starts. The first covers host names only and
 * the second HTTP only, so both are needed (Electron, "Supported Command Line Switches"); the others are
 * Chromium's own and count as extra.
 */
export const NETWORK_OFF_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', '127.0.0.1:9'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-first-run'],
]
