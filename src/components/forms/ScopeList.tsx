import { useId, useState } from 'react'
import type { ApiKeyScope } from '../../core/ApiKey'
import type { DialogI18n } from '../../hooks/useI18n'
import { noAutofillProps } from '../ui/noAutofillProps'
import { findScopes, type ScopeGroup, valuesOf } from './scopeGroups'

/** Scopes to choose one by one, in their groups, with a search and the number of chosen ones. */
export function ScopeList({ scopes, chosen, onChange, isReadOnly, i18n }: ScopeListProps) {
  const { labels, format } = i18n
  const [search, setSearch] = useState('')
  const groups = findScopes(scopes, search)
  const isSearching = search.trim() !== ''
  const found = groups.flatMap((group) => group.scopes).length

  const set = (values: readonly string[], isChosen: boolean) => {
    const others = chosen.filter((value) => !values.includes(value))
    onChange(isChosen ? [...others, ...values] : others)
  }
  return (
    <div data-kd="scopes">
      <input
        {...noAutofillProps}
        type="search"
        data-field="scope-search"
        form=""
        aria-label={labels.scopesSearch}
        placeholder={labels.scopesSearch}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        data-kd="input"
      />
      <div data-kd="scope-groups">
        {groups.map((group) => (
          <Group
            key={group.name ?? ''}
            group={group}
            isAlone={groups.length === 1}
            chosen={chosen}
            onSet={set}
            isReadOnly={isReadOnly}
            i18n={i18n}
          />
        ))}
      </div>
      <p role="status" data-kd="help">
        {isSearching && `${labels.scopesFound(found, format)} `}
        {labels.scopesChosen(chosen.length, scopes.length, format)}
      </p>
    </div>
  )
}

interface ScopeListProps {
  readonly scopes: readonly ApiKeyScope[]
  /** The values of the chosen scopes. */
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly isReadOnly: boolean
  readonly i18n: DialogI18n
}

function Group({ group: { name, scopes }, isAlone, chosen, onSet, isReadOnly, i18n: { labels } }: GroupProps) {
  const values = valuesOf(scopes)
  const isWhole = values.every((value) => chosen.includes(value))
  return (
    <fieldset data-kd="scope-group">
      <legend data-kd={name || !isAlone ? undefined : 'visually-hidden'}>
        <bdi>{name ?? labels.scopesOther}</bdi>
      </legend>
      <button
        type="button"
        data-kd="link"
        data-action="select-group"
        aria-disabled={isReadOnly}
        onClick={() => onSet(values, !isWhole)}
      >
        {isWhole ? labels.selectNone : labels.selectGroup}
      </button>
      {scopes.map((scope) => (
        <Scope
          key={scope.value}
          scope={scope}
          isChosen={chosen.includes(scope.value)}
          isReadOnly={isReadOnly}
          onChoose={(isChosen) => onSet([scope.value], isChosen)}
        />
      ))}
    </fieldset>
  )
}

interface GroupProps extends Omit<ScopeListProps, 'scopes' | 'onChange'> {
  readonly group: ScopeGroup
  readonly isAlone: boolean
  readonly onSet: (values: readonly string[], isChosen: boolean) => void
}

function Scope({ scope: { value, label, description }, isChosen, isReadOnly, onChoose }: ScopeProps) {
  const id = useId()
  return (
    <div data-kd="choice">
      <input
        {...noAutofillProps}
        type="checkbox"
        data-field="scope"
        value={value}
        form=""
        id={id}
        checked={isChosen}
        aria-disabled={isReadOnly}
        aria-describedby={description ? `${id}-text` : undefined}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span>
        <label htmlFor={id}>
          <bdi>{label ?? value}</bdi>
        </label>
        {description && (
          <bdi id={`${id}-text`} data-kd="scope-text">
            {description}
          </bdi>
        )}
      </span>
    </div>
  )
}

interface ScopeProps {
  readonly scope: ApiKeyScope
  readonly isChosen: boolean
  readonly isReadOnly: boolean
  readonly onChoose: (isChosen: boolean) => void
}
