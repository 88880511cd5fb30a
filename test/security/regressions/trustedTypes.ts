type Method = (this: unknown, ...args: readonly unknown[]) => unknown

const SETTERS: readonly (readonly [object, string])[] = [
  [Element.prototype, 'innerHTML'],
  [Element.prototype, 'outerHTML'],
  [ShadowRoot.prototype, 'innerHTML'],
  [HTMLIFrameElement.prototype, 'srcdoc'],
  [HTMLScriptElement.prototype, 'src'],
  [HTMLScriptElement.prototype, 'text'],
]
const METHODS: readonly (readonly [object, string])[] = [
  [Element.prototype, 'insertAdjacentHTML'],
  [Range.prototype, 'createContextualFragment'],
  [DOMParser.prototype, 'parseFromString'],
  [Document.prototype, 'write'],
  [Document.prototype, 'writeln'],
  [window, 'eval'],
]

/** Simulates a browser with Trusted Types, which rejects texts as markup or code. `refused` lists the sinks. */
export function withTrustedTypes(): { readonly refused: readonly string[]; readonly restore: () => void } {
  const refused: string[] = []
  const undo: (() => void)[] = []
  const refuse = (sink: string) => {
    refused.push(sink)
    throw new TypeError(`This document requires a trusted value for ${sink}.`)
  }
  const replace = (owner: object, name: string, change: (before: PropertyDescriptor) => PropertyDescriptor) => {
    const before = Object.getOwnPropertyDescriptor(owner, name)
    if (!before) throw new Error(`There is no ${name} to watch.`)
    Object.defineProperty(owner, name, change(before))
    undo.push(() => void Object.defineProperty(owner, name, before))
  }
  for (const [owner, name] of SETTERS) replace(owner, name, (before) => ({ ...before, set: () => refuse(name) }))
  for (const [owner, name] of METHODS) replace(owner, name, (before) => ({ ...before, value: () => refuse(name) }))
  replace(Element.prototype, 'setAttribute', (before) => ({
    ...before,
    value(this: unknown, name: string, ...rest: readonly unknown[]) {
      if (/^on|^srcdoc$/i.test(name)) refuse(name)
      return Reflect.apply(before.value as Method, this, [name, ...rest])
    },
  }))
  return { refused, restore: () => undo.forEach((each) => each()) }
}
