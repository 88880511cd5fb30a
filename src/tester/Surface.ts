/** The part of an element that the tester reads. */
export interface Snapshot {
  readonly attributes: Readonly<Record<string, string>>
  /** The text that is shown: without bidi controls and superfluous spaces. */
  readonly text: string
  /** The exact text. */
  readonly content: string
  readonly isChecked: boolean
  /** The texts of the first elements that match the selectors of `ReadOptions.parts`. */
  readonly parts: Readonly<Record<string, string>>
}

export interface ReadOptions {
  readonly parts?: Readonly<Record<string, string>>
  /** The ancestor in which the parts are looked for. @default the element itself */
  readonly within?: string
}

/** The place where the page is rendered: a document of this process, or a page of Playwright. */
export interface Surface {
  readonly read: (selector: string, options?: ReadOptions) => Promise<readonly Snapshot[]>
  /** Acts on the first element that matches. */
  readonly click: (selector: string) => Promise<void>
  readonly fill: (selector: string, text: string) => Promise<void>
  readonly select: (selector: string, value: string) => Promise<void>
  /** Scrolls the rows to their start, or down by their visible height. */
  readonly scroll: (to: 'start' | 'next') => Promise<void>
  readonly readClipboard: () => Promise<string>
  /** Loads the code-split parts, if the page runs in this process. */
  readonly preload: () => Promise<void>
  /** Lets the page work for a moment. */
  readonly pause: () => Promise<void>
  /** Runs everything that a method of the tester does. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>
  /** How often to look for something before giving up. */
  readonly patience: number
}

/** The time between two looks at the page, in milliseconds. */
export const STEP_MS = 20

/** A text as a string of CSS. */
export function quote(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`).replaceAll('\n', String.raw`\a `)}"`
}
