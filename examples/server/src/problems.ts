/** Why a field was refused: a closed list, for which the page has its own words. */
export type Reason = 'required' | 'too-long' | 'invalid'
export type FieldName = 'name' | 'description' | 'expiresAt' | 'scopes' | 'gracePeriodSeconds'

interface ProblemMembers {
  readonly code?: 'unauthorized' | 'forbidden' | 'invalid-input' | 'in-progress' | 'limit-reached'
  readonly errors?: readonly { readonly field: FieldName; readonly code: Reason }[]
  readonly headers?: Readonly<Record<string, string>>
}

/** A refusal. Its sentence is for developers and never quotes what was sent: that may be a secret. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly title: string,
    readonly members: ProblemMembers = {},
  ) {
    super(title)
  }

  /** As RFC 9457 has it. */
  toResponse(): Response {
    const { headers, ...members } = this.members
    const body = JSON.stringify({ type: 'about:blank', title: this.title, status: this.status, ...members })
    return new Response(body, {
      status: this.status,
      headers: { ...SAFE_HEADERS, 'content-type': 'application/problem+json', ...headers },
    })
  }
}

/** Nothing that is said of keys is kept on its way, or taken for something else than it is. */
export const SAFE_HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

export const noSuchKey = () => new Problem(404, 'There is no such key')
