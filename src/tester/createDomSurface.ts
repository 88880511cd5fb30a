import { type AdvanceTimers, pauseFor, waitWithTimers } from './fakeTimers'
import { readElements, scrollElements } from './readElements'
import { STEP_MS, type Surface } from './Surface'

/** The user of Testing Library, of Storybook or of Vitest's browser mode. */
export interface UserLike {
  readonly click: (element: Element) => Promise<unknown>
  readonly clear: (element: Element) => Promise<unknown>
  readonly type: (element: Element, text: string) => Promise<unknown>
  readonly selectOptions: (element: Element, value: string) => Promise<unknown>
}

export interface DomOptions {
  readonly user: UserLike
  /** An element around the page. @default document.body */
  readonly root?: ParentNode | undefined
  /** Advances fake timers other than those of Vitest and Jest, which are recognized. */
  readonly advanceTimers?: AdvanceTimers | undefined
}

/** A page in a document of this process: jsdom, happy-dom, or the browser of a Storybook. */
export function createDomSurface({ user, root = document.body, advanceTimers }: DomOptions, patience: number): Surface {
  const all = (selector: string) => [...root.querySelectorAll(selector)]
  const act = async (selector: string, run: (element: Element) => Promise<unknown>) => {
    const [element] = all(selector)
    if (!element) throw new Error(`[keydrawer] The page has no element ${selector}.`)
    await waitWithTimers(run(element), advanceTimers)
  }
  return {
    patience,
    read: (selector, options = {}) => Promise.resolve(readElements(all(selector), JSON.stringify(options))),
    click: (selector) => act(selector, (element) => user.click(element)),
    fill: (selector, text) =>
      act(selector, async (element) => {
        await user.clear(element)
        if (text !== '') await user.type(element, literally(text))
      }),
    select: (selector, value) => act(selector, (element) => user.selectOptions(element, value)),
    scroll: (to) => Promise.resolve(scrollElements(all('[data-kd="scroller"]'), to)),
    readClipboard: () => waitWithTimers(navigator.clipboard.readText(), advanceTimers),
    async preload() {
      const { preloadKeydrawer } = await import('../components/preloadKeydrawer')
      await waitWithTimers(preloadKeydrawer(), advanceTimers)
    },
    async pause() {
      await pauseFor(STEP_MS, advanceTimers)
    },
    run: outsideAct(() => pauseFor(0, advanceTimers)),
  }
}

/** Braces and brackets stand for keys in the text that a user types. */
function literally(text: string): string {
  return text.replaceAll(/[{[]/g, '$&$&')
}

/**
 * Runs tasks as Testing Library runs `waitFor`: the page updates by itself, and React does not ask for `act`. Several
 * tasks may run at once, and the last one restores the setting.
 */
function outsideAct(drain: () => Promise<unknown>): Surface['run'] {
  let running = 0
  let before: unknown
  return async (task) => {
    if (running++ === 0) {
      before = Reflect.get(globalThis, ACT_ENVIRONMENT)
      if (before !== undefined) Reflect.set(globalThis, ACT_ENVIRONMENT, false)
    }
    try {
      return await task()
    } finally {
      await drain()
      if (--running === 0 && before !== undefined) Reflect.set(globalThis, ACT_ENVIRONMENT, before)
    }
  }
}

const ACT_ENVIRONMENT = 'IS_REACT_ACT_ENVIRONMENT'
