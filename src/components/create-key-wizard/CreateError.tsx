import type { ApiKeysError } from '../../core/ApiKeysError'
import type { Words } from '../../hooks/useWords'
import { WarningIcon } from '../parts/icons'

/** Why no key was made, and what to do about it; or that one may have been made all the same. */
export function CreateError({ error, name, words: { labels, format } }: CreateErrorProps) {
  const { code, mayHaveApplied, retryAfterSeconds } = error
  return (
    <div role="alert" data-kd="callout" data-tone={mayHaveApplied ? 'warn' : 'bad'}>
      <WarningIcon />
      <p>
        <b>{labels.createError[code]}</b> {mayHaveApplied && labels.outcomeUnknown(name)}
        {code === 'unreachable' && !mayHaveApplied && labels.nothingMade}
        {retryAfterSeconds !== undefined && labels.retryAfter(retryAfterSeconds, format)}
      </p>
    </div>
  )
}

interface CreateErrorProps {
  readonly error: ApiKeysError
  readonly name: string
  readonly words: Words
}
