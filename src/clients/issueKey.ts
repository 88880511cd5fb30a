import type { CreateApiKeyInput, IssuedKey, RotateApiKeyInput } from '../core/ApiKeysClient'
import type { IssuedMapping } from './AnswerMapping'
import { readPath } from './readPath'
import { type IssuedOption, type Issuing, readIssuedAnswer } from './readIssuedAnswer'
import type { Answered } from './readListedRows'

export interface IssueRequest {
  /** The id by which the backend identifies the rotated key. */
  readonly id?: string
  readonly body: unknown
  readonly input: CreateApiKeyInput | RotateApiKeyInput
  /** The id by which the page identifies it. */
  readonly oldId?: string
}

interface Sending extends IssueRequest {
  readonly method: string
  readonly option: IssuedOption
  readonly headers: Readonly<Record<string, string>> | undefined
}

type Send = (more: {
  readonly id?: string | undefined
  readonly url?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly mayBeEmpty?: boolean
  readonly mayBeText?: boolean
  readonly hasSecret?: (body: unknown) => boolean
}) => Promise<Answered>

/** Sends a request whose response holds a secret, and reads it. */
export async function issueKey(
  send: Send,
  where: IssuedMapping,
  issuing: Issuing,
  { id, body, headers, method, ...asked }: Sending,
  signal: AbortSignal,
): Promise<IssuedKey> {
  const { secret } = where
  const mayBeText = typeof secret === 'function' || secret === ''
  const hasSecret = (received: unknown) => typeof secret === 'string' && isFilledText(readPath(received, secret))
  // A 202 response may contain only the address to poll.
  const mayBeEmpty = (where.poll ?? issuing.poll) !== undefined
  const answered = await send({ id, body, headers, mayBeEmpty, mayBeText, hasSecret })
  const request = { url: answered.requestUrl, method, body }
  const ask = (url: string) => send({ url, mayBeEmpty, hasSecret })
  return readIssuedAnswer(answered, where, issuing, { ...asked, request, signal, ask })
}

function isFilledText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== ''
}
