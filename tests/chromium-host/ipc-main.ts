import { strict } from './strict.ts'

interface InvokeEvent {
  readonly senderFrame: { readonly url: string } | null
}
type InvokeHandler = (event: InvokeEvent, ...args: readonly unknown[]) => unknown

const handlers = new Map<string, InvokeHandler>()

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, handler: InvokeHandler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
})

export const invokeHandler = async (
  channel: string,
  event: InvokeEvent,
  args: readonly unknown[],
): Promise<unknown> => {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return handler(event, ...args)
}
