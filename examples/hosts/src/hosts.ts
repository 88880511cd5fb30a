import type { ComponentType } from 'react'

export interface Host {
  /** Its address is `?host=<id>`. */
  readonly id: string
  readonly title: string
  readonly what: string
  readonly load: () => Promise<{ readonly default: ComponentType }>
}

/** Every host, in the order of the index. */
export const hosts: readonly Host[] = [
  { id: 'plain', title: 'Plain page', what: 'Nothing around it.', load: () => import('./hosts/Plain') },
  {
    id: 'strict-csp',
    title: 'Strict policy',
    what: 'A Content-Security-Policy that allows one nonced script and stylesheet, and Trusted Types ‘none’.',
    load: () => import('./hosts/Plain'),
  },
  {
    id: 'radix-sibling',
    title: 'Beside a Radix dialog',
    what: 'A dialog of another Radix version is open. The widget is elsewhere on the page, opened from within.',
    load: () => import('./hosts/RadixSibling'),
  },
  {
    id: 'radix-nested',
    title: 'Inside a Radix dialog',
    what: 'In a modal dialog of another Radix version (1.1.15), with its focus trap and its scroll lock.',
    load: () => import('./hosts/RadixNested'),
  },
  {
    id: 'native-dialog',
    title: 'Inside a native dialog',
    what: 'In a <dialog> opened with showModal(): everything outside is inert.',
    load: () => import('./hosts/NativeDialog'),
  },
  {
    id: 'react-aria',
    title: 'Inside a React Aria modal',
    what: 'Which makes inert whatever appears outside of it.',
    load: () => import('./hosts/ReactAria'),
  },
  {
    id: 'base-ui',
    title: 'Inside a Base UI dialog',
    what: 'With its focus manager and its Escape.',
    load: () => import('./hosts/BaseUi'),
  },
  {
    id: 'focus-trap',
    title: 'Inside a focus trap',
    what: 'Of the package focus-trap, which takes the focus back from everything outside.',
    load: () => import('./hosts/InFocusTrap'),
  },
  {
    id: 'transform',
    title: 'Transformed and clipped',
    what: 'A small box with transform and overflow: hidden, which contains even what is position: fixed.',
    load: () => import('./hosts/Transformed'),
  },
  {
    id: 'shadow-root',
    title: 'In a shadow root',
    what: 'With the styles adopted by the root.',
    load: () => import('./hosts/InShadowRoot'),
  },
  {
    id: 'form',
    title: 'Inside a form',
    what: 'Of the host, which must never be sent by the widget.',
    load: () => import('./hosts/InForm'),
  },
]
