import type { ApiKey } from '../../core/ApiKey'
import { identify } from '../../core/keyIdentity'
import type { I18n } from '../../hooks/useI18n'
import { shorten } from '../../labels/format'
import { Hint } from './Hint'

/** The name of a key and its hint. A key with neither shows its id. */
export function KeyName({ apiKey, i18n }: KeyNameProps) {
  const { text, source } = identify(apiKey)
  const { hint } = apiKey
  if (source === 'name')
    return (
      <>
        <bdi data-kd="key-name" translate="no">
          {shorten(text)}
        </bdi>{' '}
        <Hint hint={hint} i18n={i18n} />
      </>
    )
  if (source === 'hint') return <Hint hint={hint} i18n={i18n} />
  return (
    <bdi data-kd="key-name" dir="ltr" translate="no">
      {shorten(text)}
    </bdi>
  )
}

interface KeyNameProps {
  readonly apiKey: Pick<ApiKey, 'id' | 'name' | 'hint'>
  readonly i18n: I18n
}
