import { detect } from '../../../shared/detect/detect.ts'

/** Needs no vault: the detector is a pure function of the text. */
export const detectText = ({ text }: { readonly text: string }) => ({ findings: [...detect(text)] })
