/**
 * The page has no use for any of a browser's permissions: camera, place, notifications, clipboard reading,
 * devices, the file system. Electron grants them all when nobody answers, so the answer is given here. Names
 * that a later Electron adds are refused as well.
 */
export const isPermissionGranted = (_permission: unknown): boolean => false
