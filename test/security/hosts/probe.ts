export interface Probe {
  readonly violations: string[]
  submits: number
  /** Includes open shadow roots. */
  readonly all: (selector: string) => HTMLElement[]
  readonly dialog: () => HTMLDialogElement | undefined
  /** A button by its name: in our dialog if it is open, else in the host's, else anywhere. */
  readonly button: (name: RegExp | string) => HTMLElement | undefined
  readonly focused: () => Element | null
  readonly isHostOpen: () => boolean | undefined
}

declare global {
  interface Window {
    probe: Probe
  }
}

/** Runs in every page before its own scripts. */
export function installProbe(): void {
  const all = (selector: string, root: ParentNode = document): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
    ...[...root.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot ? all(selector, element.shadowRoot) : [],
    ),
  ]
  const probe: Probe = {
    violations: [],
    submits: 0,
    all: (selector) => all(selector),
    dialog: () => all('dialog[data-kd="dialog"][open]').find((each) => each instanceof HTMLDialogElement),
    button(name) {
      const isIt = (element: Element) => element.textContent?.trim() === name && element.checkVisibility()
      const places = [probe.dialog(), ...all('[data-host-dialog]')].filter((place) => place !== undefined)
      for (const place of places) {
        const found = all('button', place).find(isIt)
        if (found) return found
      }
      return places[0] === probe.dialog() && places.length > 0 ? undefined : all('button').find(isIt)
    },
    focused() {
      let active = document.activeElement
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
      return active
    },
    isHostOpen() {
      if (!/host=(radix|native|react-aria|base-ui|focus-trap)/.test(location.search)) return undefined
      return all('[data-host-dialog]').some((each) => each.checkVisibility())
    },
  }
  window.probe = probe
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    probe.violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  )
  window.addEventListener('submit', () => (probe.submits += 1), true)
}
