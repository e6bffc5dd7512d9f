const lacks = (name: string, key: string): never => {
  throw new Error(`The stand-in for Electron has no ${name}.${key}`)
}

/**
 * Wraps a part of the stand-in so that reaching for something it lacks throws, by name, instead of reading
 * `undefined`: what the app uses of Electron and the stand-in does not have must be seen at once.
 */
export const strict = <Part extends object>(name: string, part: Part): Part =>
  new Proxy(part, {
    get: (target, key) => {
      if (typeof key !== 'symbol' && key !== 'then' && !(key in target)) return lacks(name, key)
      const value: unknown = Reflect.get(target, key, target)
      // Methods with private state work on the part itself, not on its wrapping.
      return typeof value === 'function' ? value.bind(target) : value
    },
    set: (_target, key) => {
      throw new Error(`The stand-in for Electron does not let ${name}.${String(key)} be set`)
    },
  })

/** The same for a class: what it lacks throws, and so does what its instances lack. */
export const strictClass = <Args extends readonly unknown[], Instance extends object>(
  name: string,
  part: new (...args: Args) => Instance,
): (new (
  ...args: Args
) => Instance) =>
  new Proxy(strict(name, part), {
    construct: (target, args) => strict(name, Reflect.construct(target, args) as Instance),
  })

/** An event that can be prevented, as Electron hands it to a listener. */
export interface PreventableEvent {
  readonly preventDefault: () => void
  readonly defaultPrevented: boolean
}

export const createEvent = <Details extends object>(details: Details): Details & PreventableEvent => {
  let defaultPrevented = false
  return Object.defineProperty(
    {
      ...details,
      preventDefault: () => {
        defaultPrevented = true
      },
      defaultPrevented,
    },
    'defaultPrevented',
    { get: () => defaultPrevented },
  )
}
