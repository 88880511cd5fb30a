export interface PageRecorder {
  /**
   * The whole page as text, with a line for each tag and each style rule, including open shadow roots. Without the
   * parts of our widget that change when it is used.
   */
  readonly page: (isWithWidget: boolean) => readonly string[]
  /** The names that were added to `window`, and the built-ins that have changed. */
  readonly world: () => readonly string[]
}

declare global {
  interface Window {
    pageRecorder: PageRecorder
  }
}

/** Runs in every page before its own scripts, after the probe. */
export function installPageRecorder(): void {
  type Root = Document | ShadowRoot
  const rootsIn = (root: Root): readonly Root[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : [])),
  ]
  const markupOf = (root: Root, isWithWidget: boolean): string => {
    // A shadow root itself cannot be cloned.
    const copy = document.createElement('template').content
    const nodes = [...root.childNodes].filter((node) => node !== document.doctype)
    copy.append(...nodes.map((node) => node.cloneNode(true)))
    const own = isWithWidget ? [] : [...copy.querySelectorAll('[data-kd]')]
    for (const element of own.filter((each) => !each.parentElement?.closest('[data-kd]')))
      element.replaceWith(document.createElement('our-widget'))
    return new XMLSerializer().serializeToString(copy)
  }
  const rulesOf = (root: Root): readonly string[] =>
    [...root.styleSheets, ...root.adoptedStyleSheets].flatMap(({ cssRules, disabled, media }) => [
      `a style${disabled ? ', disabled' : ''} for “${media.mediaText}”`,
      ...[...cssRules].map(({ cssText }) => cssText),
    ])

  /** Compares descriptors, because reading a getter may have side effects. */
  const ownOf = (owner: object) =>
    new Map(Reflect.ownKeys(owner).map((key) => [key, Object.getOwnPropertyDescriptor(owner, key)] as const))
  const nameOf = (key: PropertyKey) => String(key)
  const builtIns = new Map<object, string>()
  for (const [key, descriptor] of ownOf(window)) {
    const value: unknown = descriptor?.value
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) continue
    if (typeof value === 'object' && !['JSON', 'Math', 'Reflect', 'Intl', 'Atomics'].includes(nameOf(key))) continue
    builtIns.set(value, nameOf(key))
    const prototype: unknown = 'prototype' in value ? value.prototype : undefined
    if (typeof prototype === 'object' && prototype !== null) builtIns.set(prototype, `${nameOf(key)}.prototype`)
  }
  const isSame = (a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined) =>
    Object.is(a?.value, b?.value) && a?.get === b?.get && a?.set === b?.set
  const changedIn = (owner: object, name: string): readonly string[] => {
    const was = before.get(owner)!
    const is = ownOf(owner)
    return [...new Set([...was.keys(), ...is.keys()])]
      .filter((key) => was.has(key) !== is.has(key) || !isSame(was.get(key), is.get(key)))
      .map((key) => `${name}.${nameOf(key)}`)
  }

  window.pageRecorder = {
    page: (isWithWidget) =>
      rootsIn(document).flatMap((root) => [...markupOf(root, isWithWidget).split(/(?=<)/), ...rulesOf(root)]),
    world: () => [...[...builtIns].flatMap(([owner, name]) => changedIn(owner, name)), ...changedIn(window, 'window')],
  }
  // React in development sets `stackTraceLimit` for a moment. Firefox does not have it, and would keep it as undefined.
  if (!('stackTraceLimit' in Error)) Object.assign(Error, { stackTraceLimit: undefined })
  // Last, so that it includes the changes above.
  const before = new Map([...builtIns.keys(), window].map((owner) => [owner, ownOf(owner)] as const))
}
