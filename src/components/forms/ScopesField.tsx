import { useId, useState } from 'react'
import type { ApiKeyScope } from '../../core/ApiKey'
import { offersScopes } from '../../core/offeredScopes'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useApiKeyScopes } from '../../hooks/useApiKeyScopes'
import type { DialogI18n } from '../../hooks/useI18n'
import { RadioChoice } from './RadioChoice'
import { ScopeList } from './ScopeList'
import { modeOf, readOnlyIn, type ScopeMode, valuesOf } from './scopeGroups'

/**
 * The scopes of a key: all, read-only, or chosen one by one. Renders nothing if the client offers no scopes. If they
 * cannot be loaded, it says so, and what that means for the key.
 */
export function ScopesField(props: ScopesFieldProps) {
  const { client } = useApiKeysContext('<ScopesField>')
  const { data: scopes, isError, refetch } = useApiKeyScopes()
  const id = useId()
  if (!offersScopes(client) || scopes?.length === 0) return null

  const { error, i18n } = props
  const { labels } = i18n
  const isRequired = client.features?.scopes?.required ?? false
  return (
    <fieldset data-kd="field" data-invalid={error === undefined ? undefined : ''} aria-describedby={`${id}-help`}>
      <legend>{labels.scopesLabel}</legend>
      {scopes && <Choice {...props} scopes={scopes} />}
      {!scopes && !isError && <p data-kd="help">{labels.scopesLoading}</p>}
      {!scopes && isError && (
        <p data-kd="help">
          {labels.scopesFailed} {isRequired ? labels.scopesNeeded : labels.scopesFailedText}{' '}
          <button type="button" data-kd="link" data-action="retry" onClick={() => void refetch()}>
            {labels.tryAgain}
          </button>
        </p>
      )}
      <div id={`${id}-help`} data-kd="help">
        {error !== undefined && scopes && <p data-tone="bad">{error}</p>}
      </div>
    </fieldset>
  )
}

export interface ScopesFieldProps {
  /** The values of the chosen scopes. `undefined` means all scopes. */
  readonly value: readonly string[] | undefined
  readonly onChange: (value: readonly string[]) => void
  /** The error message. */
  readonly error?: string | undefined
  readonly isReadOnly?: boolean
  readonly i18n: DialogI18n
}

function Choice({ value, onChange, isReadOnly = false, i18n, scopes }: ChoiceProps) {
  const { labels } = i18n
  const name = useId()
  const [initial] = useState(value)
  // A scope that the key already has is kept, even if the list does not include it.
  const unlisted = initial?.filter((each) => !valuesOf(scopes).includes(each)).map((each) => ({ value: each }))
  const [isChoosing, setIsChoosing] = useState(false)
  const mode = isChoosing ? 'choose' : modeOf(value, scopes)
  const all = valuesOf(scopes)
  const readOnly = readOnlyIn(scopes)

  const choose = (next: ScopeMode) => {
    if (isReadOnly) return
    setIsChoosing(next === 'choose')
    // After "all", the user starts from none and adds the scopes to allow.
    if (next === 'choose') onChange(mode === 'all' ? [] : (value ?? []))
    else onChange(next === 'all' ? all : readOnly)
  }
  const radio = (option: ScopeMode, label: string) => (
    <RadioChoice
      field="scope-mode"
      value={option}
      name={name}
      label={label}
      isChosen={mode === option}
      isReadOnly={isReadOnly}
      onChoose={() => choose(option)}
    />
  )
  return (
    <>
      <div data-kd="choices">
        {radio('all', labels.scopesAll)}
        {readOnly.length > 0 && readOnly.length < all.length && radio('read-only', labels.scopesReadOnly)}
        {radio('choose', labels.scopesChoose)}
      </div>
      {mode === 'choose' && (
        <ScopeList
          scopes={[...scopes, ...(unlisted ?? [])]}
          chosen={value ?? []}
          onChange={(next) => {
            setIsChoosing(true)
            if (!isReadOnly) onChange(next)
          }}
          isReadOnly={isReadOnly}
          i18n={i18n}
        />
      )}
    </>
  )
}

interface ChoiceProps extends ScopesFieldProps {
  readonly scopes: readonly ApiKeyScope[]
}
