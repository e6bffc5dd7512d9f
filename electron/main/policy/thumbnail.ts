import type { Rectangle } from 'electron'

/**
 * What Windows may show of the window when somebody points at it in the task bar: one point at its edge. An empty
 * rectangle would mean the whole window (Electron, `setThumbnailClip`). Null where there is no such picture.
 */
export const thumbnailClip = (platform: NodeJS.Platform): Rectangle | null =>
  platform === 'win32' ? { x: 0, y: 0, width: 1, height: 1 } : null
