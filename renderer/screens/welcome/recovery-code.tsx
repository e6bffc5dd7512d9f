import { Printer } from 'lucide-react'
import { useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { Notice } from '../../components/notice.tsx'
import { NumberedWords } from '../../components/numbered-words.tsx'
import { Doorstep } from './doorstep.tsx'
import { codeToWords, isWord, placesToAsk } from './recovery-words.ts'
import styles from './welcome.module.css'

const randomPair = (): readonly [number, number] => {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2))
  return [first / 2 ** 32, second / 2 ** 32]
}

const Words = ({
  words,
  onWritten,
}: {
  readonly words: readonly string[]
  readonly onWritten: () => void
}) => (
  <Doorstep title="Your recovery code">
    <p className={styles.soft}>
      If the passphrase is ever forgotten, these {words.length} words open the vault. Print them or write them
      down, and keep the paper where you keep other things that matter: not on this computer, and not beside
      it.
    </p>
    <NumberedWords label="The words of the recovery code" words={words} />
    <div className={styles.buttons}>
      <Button kind="primary" size="large" onPress={onWritten}>
        I have written them down
      </Button>
      <Button
        size="large"
        icon={<Printer size={18} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => window.print()}
      >
        Print
      </Button>
    </div>
  </Doorstep>
)

interface AskProps {
  readonly words: readonly string[]
  readonly places: readonly [number, number]
  readonly onBack: () => void
  readonly onDone: () => void
}

const Ask = ({ words, places, onBack, onDone }: AskProps) => {
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const [wrong, setWrong] = useState<readonly [boolean, boolean]>([false, false])
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const problem = (isWrong: boolean, place: number) =>
    isWrong ? `This is not word ${place + 1}. Please look at your paper again.` : null
  const send = () => {
    const found = [!isWord(typed[0], words[places[0]]), !isWord(typed[1], words[places[1]])] as const
    setWrong(found)
    if (found[0]) first.current?.focus()
    else if (found[1]) second.current?.focus()
    else onDone()
  }
  return (
    <Doorstep title="Two words, to be sure">
      <p className={styles.soft}>Please read them from your paper.</p>
      <Form
        className={styles.form ?? ''}
        onSubmit={event => {
          event.preventDefault()
          send()
        }}
      >
        <div className={styles.pair}>
          <TextField
            label={`Word ${places[0] + 1}`}
            value={typed[0]}
            onChange={word => setTyped([word, typed[1]])}
            problem={problem(wrong[0], places[0])}
            inputRef={first}
            autoComplete="off"
            spellCheck="false"
          />
          <TextField
            label={`Word ${places[1] + 1}`}
            value={typed[1]}
            onChange={word => setTyped([typed[0], word])}
            problem={problem(wrong[1], places[1])}
            inputRef={second}
            autoComplete="off"
            spellCheck="false"
          />
        </div>
        <Notice>The paper opens the vault, as the passphrase does. Whoever finds it can, too.</Notice>
        <div className={styles.buttons}>
          <Button kind="primary" size="large" type="submit">
            Go to the vault
          </Button>
          <Button kind="link" onPress={onBack}>
            Show the words again
          </Button>
        </div>
      </Form>
    </Doorstep>
  )
}

/** The recovery code, shown once, and two of its words asked back. */
export const RecoveryCode = ({ code, onDone }: { readonly code: string; readonly onDone: () => void }) => {
  const words = codeToWords(code)
  const [isWritten, setWritten] = useState(false)
  const [places] = useState(() => placesToAsk(words.length, randomPair()))
  return isWritten ? (
    <Ask words={words} places={places} onBack={() => setWritten(false)} onDone={onDone} />
  ) : (
    <Words words={words} onWritten={() => setWritten(true)} />
  )
}
