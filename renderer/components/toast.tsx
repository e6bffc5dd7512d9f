import { X } from 'lucide-react'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { IconButton } from './button.tsx'
import styles from './toast.module.css'

interface Said {
  readonly words: string
}

const queue = new ToastQueue<Said>({ maxVisibleToasts: 2 })

/** Says that something was done. Only for news that nobody has to act on: refusals stay where they belong. */
export const say = (words: string): void => {
  queue.add({ words }, { timeout: 6000 })
}

export const forgetSayings = (): void => queue.clear()

export const Toasts = () => (
  <ToastRegion queue={queue} className={styles.region ?? ''} aria-label="News">
    {({ toast }) => (
      <AriaToast toast={toast} className={styles.toast ?? ''}>
        <ToastContent className={styles.content}>
          <Text slot="title">{toast.content.words}</Text>
        </ToastContent>
        <IconButton
          slot="close"
          label="Close"
          icon={<X size={17} strokeWidth={1.75} />}
          className={styles.close ?? ''}
        />
      </AriaToast>
    )}
  </ToastRegion>
)
