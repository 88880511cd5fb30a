import { type ComponentPropsWithoutRef, useId, useState } from 'react'
import { daysFrom, dayOf, endOfDay } from '../../core/ExpiryPolicy'
import { pickableDays } from '../../core/expiryBounds'
import { serverNow } from '../../core/serverClock'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useEnds } from '../../hooks/useEnds'
import { useNow } from '../../hooks/useNow'
import type { DialogWords } from '../../hooks/useWords'
import { plainField } from './plainField'

type Choices = NonNullable<ReturnType<typeof useEnds>>

/**
 * When a key ends: in a number of days, at the end of a day of the reader's, or never; and under it the
 * exact instant. Renders nothing where keys cannot be given an end.
 */
export function ExpiryField(props: ExpiryFieldProps) {
  const choices = useEnds()
  return choices && <Controls {...props} choices={choices} />
}

export interface ExpiryFieldProps {
  /** RFC 3339; `null` for never, `undefined` for nothing chosen. */
  readonly value: string | null | undefined
  /** What is chosen, where that is a number of days from whenever it is sent. */
  readonly days?: number | undefined
  /** With the instant as it is now, and the days where a number of them was chosen. */
  readonly onChange: (value: string | null | undefined, days: number | undefined) => void
  /** What is wrong with it, in words. */
  readonly error?: string | undefined
  readonly isReadOnly?: boolean
  readonly words: DialogWords
}

function Controls({ value, days, onChange, error, isReadOnly = false, words, choices }: ControlsProps) {
  const { labels } = words
  const { client } = useApiKeysContext('<CreateKeyWizard>')
  const { timeZone } = choices
  const id = useId()
  const [option, setOption] = useState(() => optionOf(value, days))
  const [day, setDay] = useState(() => (value ? dayOf(Date.parse(value), timeZone) : ''))

  const choose = (next: string) => {
    if (isReadOnly) return
    setOption(next)
    if (next === 'never') onChange(null, undefined)
    else if (next === 'day') onChange(endOfDay(day, timeZone), undefined)
    else onChange(daysFrom(serverNow(client), Number(next)), Number(next))
  }
  const pick = (next: string) => {
    setDay(next)
    onChange(endOfDay(next, timeZone), undefined)
  }
  const isDay = option === 'day'
  const attributes = { ...plainField, form: '', 'aria-describedby': `${id}-help`, 'data-kd': 'input' }
  return (
    <div data-kd="field">
      <label htmlFor={id}>{labels.expiryLabel}</label>
      <div data-kd="expiry">
        <span data-kd="picker">
          <select
            {...attributes}
            id={id}
            value={option}
            aria-disabled={isReadOnly}
            aria-invalid={error !== undefined && !isDay}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <Options choices={choices} option={option} words={words} />
          </select>
        </span>
        {isDay && (
          <DayInput
            {...attributes}
            choices={choices}
            aria-label={labels.expiryDay}
            aria-invalid={error !== undefined}
            readOnly={isReadOnly}
            value={day}
            onChange={(event) => pick(event.currentTarget.value)}
          />
        )}
      </div>
      <div id={`${id}-help`} data-kd="help">
        {error === undefined ? <End option={option} value={value} words={words} /> : <p data-tone="bad">{error}</p>}
      </div>
    </div>
  )
}

interface ControlsProps extends ExpiryFieldProps {
  readonly choices: Choices
}

function Options({ choices, option, words: { labels, format } }: OptionsProps) {
  const { presets, allowNever, allowCustom } = choices
  return (
    <>
      {option === '' && <option value="">{labels.expiryChoose}</option>}
      {presets.map((days) => (
        <option key={days} value={days}>
          {labels.expiryDays(days, format)}
        </option>
      ))}
      {/* A key that has another end already keeps it until another is chosen. */}
      {(allowCustom || option === 'day') && <option value="day">{labels.expiryOther}</option>}
      {(allowNever || option === 'never') && <option value="never">{labels.expiryNever}</option>}
    </>
  )
}

interface OptionsProps extends Pick<ControlsProps, 'choices' | 'words'> {
  readonly option: string
}

function DayInput({ choices, ...attributes }: ComponentPropsWithoutRef<'input'> & Pick<ControlsProps, 'choices'>) {
  const now = useNow()
  return <input {...attributes} {...(now !== null && pickableDays(choices, now, choices.timeZone))} type="date" />
}

/** What was chosen, to the minute: of a number of days, as it would be now. */
function End({
  option,
  value,
  words: { labels, format },
}: Omit<OptionsProps, 'choices'> & Pick<ControlsProps, 'value'>) {
  const now = useNow()
  if (option === 'never') return <p>{labels.endsNever}</p>
  const days = Number(option)
  const end = value ?? (now !== null && days > 0 ? daysFrom(now, days) : undefined)
  return end ? <p>{labels.endsOn(format.dateTime(end))}</p> : null
}

function optionOf(value: string | null | undefined, days: number | undefined): string {
  if (days !== undefined) return String(days)
  if (value === null) return 'never'
  return value === undefined ? '' : 'day'
}
