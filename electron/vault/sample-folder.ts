import { fileURLToPath } from 'node:url'

/** The sample project that is shipped with the app, beside this file and, once built, beside the bundle. */
export const sampleFolder = fileURLToPath(new URL('./sample/', import.meta.url))
