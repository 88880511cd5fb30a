import { uuid } from './Check'

/** Starts the name of every key of one run. Short, so that it survives where a backend cuts names. */
export function createPrefix(): string {
  return `kd-check-${uuid().slice(0, 8)}`
}

/** Whether a listed name is one that was sent: backends trim, cut, collapse and change the case of names. */
export function startsWithPrefix(name: string | null, prefix: string): boolean {
  return name !== null && normalise(name).startsWith(normalise(prefix))
}

function normalise(text: string): string {
  return text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
