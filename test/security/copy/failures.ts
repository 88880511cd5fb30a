import type { Bench, Visit } from './visit'
import { breaks as b } from './breaks'

export interface Failure {
  /** Set if a planted fault refers to it. */
  readonly id?: string
  readonly name: string
  readonly breaks: readonly (() => void)[]
  /** Whether any way to copy the text is left. Undefined if the operating system decides. */
  readonly expected?: 'copied' | 'refused'
  /** The status of the page after a clipboard that takes longer than a person waits has settled. */
  readonly inTheEnd?: 'copied' | 'refused'
  readonly where?: 'secure' | 'insecure'
  readonly prepare?: (visited: Visit, bench: Bench) => Promise<void>
  readonly press?: (visited: Visit, name: string) => Promise<void>
}

export const failures: readonly Failure[] = [
  { name: 'execCommand is missing', breaks: [b.noExecCommand], expected: 'copied' },
  { name: 'execCommand returns false', breaks: [b.execCommandSaysNo], expected: 'copied' },
  { name: 'execCommand throws', breaks: [b.execCommandThrows], expected: 'copied' },
  { name: 'execCommand returns true without an event', breaks: [b.execCommandSaysYes], expected: 'copied' },
  { name: 'execCommand makes up an event', breaks: [b.execCommandMakesAnEvent], expected: 'copied' },
  { name: 'execCommand acts later', breaks: [b.execCommandComesLate], expected: 'copied' },
  { name: 'the event has no clipboardData', breaks: [b.noClipboardData], expected: 'copied' },
  { name: 'setData throws', breaks: [b.setDataThrows], expected: 'copied' },
  { name: 'setData is ignored', breaks: [b.setDataIsIgnored], expected: 'copied' },
  { name: 'setData cuts the text short', breaks: [b.setDataCutsShort], expected: 'copied' },
  { name: 'getData throws', breaks: [b.getDataThrows], expected: 'copied' },
  { name: 'the host stops the event first', breaks: [b.hostStopsFirst], expected: 'copied' },
  { name: 'the host writes something else first', breaks: [b.hostWritesFirst], expected: 'copied' },
  {
    name: 'the host writes something else, and stops the event',
    breaks: [b.hostWritesFirstAndStops],
    expected: 'copied',
  },
  {
    id: 'host-writes-last',
    name: 'the host writes something else last',
    breaks: [b.hostWritesLast],
    expected: 'copied',
  },
  { name: 'the host clears the data', breaks: [b.hostClears], expected: 'copied' },
  { name: "the host's listeners throw", breaks: [b.hostThrows], expected: 'copied' },
  {
    id: 'command-claims-success',
    name: 'execCommand returns true without an event, and writeText rejects',
    breaks: [b.execCommandSaysYes, b.writeTextRejects],
    expected: 'refused',
  },
  {
    id: 'made-up-event',
    name: 'execCommand makes up an event, and writeText rejects',
    breaks: [b.execCommandMakesAnEvent, b.writeTextRejects],
    expected: 'refused',
  },
  {
    id: 'clipboard-hangs',
    name: 'the host stops the event first, and writeText hangs',
    breaks: [b.hostStopsFirst, b.writeTextHangs],
    expected: 'refused',
  },
  {
    id: 'clipboard-slow',
    name: 'the host stops the event first, and writeText takes a while',
    breaks: [b.hostStopsFirst, b.writeTextTakesItsTime],
    expected: 'copied',
  },
  {
    id: 'clipboard-succeeds-late',
    name: 'the host stops the event first, and writeText succeeds when nobody waits any more',
    breaks: [b.hostStopsFirst, b.writeTextComesLate],
    expected: 'refused',
    inTheEnd: 'copied',
  },
  {
    id: 'clipboard-rejects-late',
    name: 'the host stops the event first, and writeText rejects when nobody waits any more',
    breaks: [b.hostStopsFirst, b.writeTextRejectsLate],
    expected: 'refused',
    inTheEnd: 'refused',
  },
  {
    name: 'the host writes something else and stops the event, and writeText rejects',
    breaks: [b.hostWritesFirstAndStops, b.writeTextRejects],
    expected: 'refused',
  },
  {
    name: 'execCommand returns false, and writeText throws at once',
    breaks: [b.execCommandSaysNo, b.writeTextThrows],
    expected: 'refused',
  },
  {
    name: 'execCommand throws, and writeText is missing',
    breaks: [b.execCommandThrows, b.noWriteText],
    expected: 'refused',
  },
  {
    name: 'execCommand is missing, and there is no clipboard',
    breaks: [b.noExecCommand, b.noClipboard],
    expected: 'refused',
  },
  {
    name: 'setData throws, and asking for the clipboard throws',
    breaks: [b.setDataThrows, b.clipboardThrows],
    expected: 'refused',
  },
  {
    id: 'ignored-set-data',
    name: 'setData is ignored, and writeText rejects',
    breaks: [b.setDataIsIgnored, b.writeTextRejects],
    expected: 'refused',
  },
  { name: 'everything throws', breaks: [b.execCommandThrows, b.clipboardThrows], expected: 'refused' },
  {
    name: 'plain HTTP, and the host stops the event first',
    breaks: [b.hostStopsFirst],
    where: 'insecure',
    expected: 'refused',
  },
  {
    id: 'clipboard-shim',
    name: 'plain HTTP, the host stops the event first and has a clipboard of its own that does nothing',
    breaks: [b.hostStopsFirst, b.clipboardIsAShim],
    where: 'insecure',
    expected: 'refused',
  },
  {
    name: 'the clipboard permission is denied, and the host stops the event first',
    breaks: [b.hostStopsFirst],
    async prepare({ context }, { sites }) {
      // Permissions that are not granted to a named origin are denied to it.
      await context.grantPermissions([], { origin: sites.secure })
    },
    expected: 'refused',
  },
  {
    name: 'the document has no focus, and the host stops the event first',
    breaks: [b.hostStopsFirst],
    prepare: loseFocus,
    press: pressByScript,
  },
  {
    name: 'the document has no focus',
    breaks: [],
    prepare: loseFocus,
    press: pressByScript,
  },
]

async function loseFocus({ context, page, reader }: Visit): Promise<void> {
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false })
  await reader.bringToFront()
}

/** Presses a button by script, because a page in the background is not painted and cannot be clicked. */
async function pressByScript({ frame }: Visit, name: string): Promise<void> {
  await frame.evaluate((text) => {
    window.watch.press()
    const buttons = [...document.querySelectorAll<HTMLElement>('dialog button')]
    buttons.find(({ textContent }) => textContent === text)?.click()
  }, name)
}
