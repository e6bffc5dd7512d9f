import type { StandInSession } from './session.ts'

/** Permissions that Chromium's driver can grant, by Electron's names for them. */
const KNOWN = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'storage-access': ['storage-access'],
  'local-fonts': ['local-fonts'],
} as const

/** What the app's own two handlers would grant. Electron grants what no handler refuses, and so does this. */
export const grantedPermissions = (session: StandInSession): string[] =>
  Object.entries(KNOWN).flatMap(([electronName, names]) => {
    const permission = electronName as keyof typeof KNOWN
    const isChecked = session.permissionCheck?.(null, permission, '', { isMainFrame: true }) ?? true
    let isGranted = session.permissionRequest === null
    session.permissionRequest?.({} as never, permission, answer => (isGranted = answer), {} as never)
    return isChecked && isGranted ? [...names] : []
  })
