import { detect } from '../detector/detector.ts'

/** Needs no vault: the detector is a function of the text and of its own data. */
export const detectText = ({ text }: { readonly text: string }) => ({ findings: [...detect(text)] })
