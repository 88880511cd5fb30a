import type { ApiKey } from '../../core/ApiKey'
import { identify } from '../../core/keyIdentity'
import type { Words } from '../../hooks/useWords'
import { shorten } from '../../words/format'
import { Hint } from './Hint'

/** The name of a key and its hint. One that has neither is known by its id. */
export function KeyName({ apiKey, words }: KeyNameProps) {
  const { text, source } = identify(apiKey)
  const { hint } = apiKey
  if (source === 'name')
    return (
      <>
        <bdi data-kd="key-name" translate="no">
          {shorten(text)}
        </bdi>{' '}
        <Hint hint={hint} words={words} />
      </>
    )
  if (source === 'hint') return <Hint hint={hint} words={words} />
  return (
    <bdi data-kd="key-name" dir="ltr" translate="no">
      {shorten(text)}
    </bdi>
  )
}

interface KeyNameProps {
  readonly apiKey: Pick<ApiKey, 'id' | 'name' | 'hint'>
  readonly words: Words
}
