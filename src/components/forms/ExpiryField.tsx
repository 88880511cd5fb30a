import { type ComponentPropsWithoutRef, useId, useState } from 'react'
import { durationKey, type ExpiryDuration } from '../../core/ExpiryDuration'
import { expiryAfter } from '../../core/ExpiryPolicy'
import { pickableRange, pickedExpiry, pickedText } from '../../core/expiryBounds'
import { hasFourDigitYear } from '../../core/instantRange'
import { serverNow } from '../../core/serverClock'
import { useApiKeysContext } from '../../hooks/apiKeysContext'
import { useExpirationOptions } from '../../hooks/useExpirationOptions'
import { useNow } from '../../hooks/useNow'
import type { DialogI18n } from '../../hooks/useI18n'
import { noAutofillProps } from '../ui/noAutofillProps'

type Choices = NonNullable<ReturnType<typeof useExpirationOptions>>

/**
 * The expiry of a key: a preset, the end of a day or a minute in the time zone of the page, or never. The
 * exact time is shown below. Renders nothing if keys cannot expire.
 */
export function ExpiryField(props: ExpiryFieldProps) {
  const choices = useExpirationOptions()
  return choices && <Controls {...props} choices={choices} />
}

export interface ExpiryFieldProps {
  /** RFC 3339. `null` for never, `undefined` if nothing is chosen. */
  readonly value: string | null | undefined
  /** The chosen preset, from which the expiry is computed on submit. */
  readonly duration?: ExpiryDuration | undefined
  /** Called with the expiry as of now, and the preset if one was chosen. */
  readonly onChange: (value: string | null | undefined, duration: ExpiryDuration | undefined) => void
  /** The error message. */
  readonly error?: string | undefined
  readonly isReadOnly?: boolean
  readonly i18n: DialogI18n
}

function Controls({ value, duration, onChange, error, isReadOnly = false, i18n, choices }: ControlsProps) {
  const { labels } = i18n
  const { client } = useApiKeysContext('<CreateKeyWizard>')
  const id = useId()
  const [option, setOption] = useState(() => optionOf(value, duration))
  const [picked, setPicked] = useState(() => (value ? pickedText(value, choices) : ''))

  const choose = (next: string) => {
    if (isReadOnly) return
    setOption(next)
    const preset = presetOf(choices, next)
    if (next === 'never') onChange(null, undefined)
    else if (preset) onChange(expiryAfter(serverNow(client), preset, choices), preset)
    else onChange(pickedExpiry(picked, choices), undefined)
  }
  const pick = (next: string) => {
    setPicked(next)
    onChange(pickedExpiry(next, choices), undefined)
  }
  const isDay = option === 'day'
  const attributes = {
    ...noAutofillProps,
    form: '',
    'aria-describedby': error === undefined ? `${id}-help` : `${id}-error`,
    'aria-errormessage': error === undefined ? undefined : `${id}-error`,
    'data-kd': 'input',
  }
  return (
    <div data-kd="field">
      <label htmlFor={id}>{labels.expiryLabel}</label>
      <div data-kd="expiry">
        <span data-kd="picker">
          <select
            {...attributes}
            id={id}
            data-field="expiry"
            value={option}
            aria-disabled={isReadOnly}
            aria-invalid={error !== undefined && !isDay}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <Options choices={choices} option={option} i18n={i18n} />
          </select>
        </span>
        {isDay && (
          <DayInput
            {...attributes}
            data-field="expiry-date"
            choices={choices}
            aria-label={choices.precision === 'minute' ? labels.expiryTime : labels.expiryDay}
            aria-invalid={error !== undefined}
            readOnly={isReadOnly}
            value={picked}
            onChange={(event) => pick(event.currentTarget.value)}
          />
        )}
      </div>
      <div id={`${id}-help`} data-kd="help">
        {error === undefined ? (
          <Instant choices={choices} option={option} value={value} i18n={i18n} />
        ) : (
          <p id={`${id}-error`} data-tone="bad">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}

interface ControlsProps extends ExpiryFieldProps {
  readonly choices: Choices
}

function Options({ choices, option, i18n: { labels, format } }: OptionsProps) {
  const { presets, allowNever, allowCustom } = choices
  return (
    <>
      {option === '' && <option value="">{labels.expiryChoose}</option>}
      {presets.map((preset) => (
        <option key={durationKey(preset)} value={durationKey(preset)}>
          {labels.expiryIn(preset, format)}
        </option>
      ))}
      {/* A key with another expiration date keeps it until the user chooses a new one. */}
      {(allowCustom || option === 'day') && <option value="day">{labels.expiryOther}</option>}
      {(allowNever || option === 'never') && <option value="never">{labels.expiryNever}</option>}
    </>
  )
}

interface OptionsProps extends Pick<ControlsProps, 'choices' | 'i18n'> {
  readonly option: string
}

function DayInput({ choices, ...attributes }: ComponentPropsWithoutRef<'input'> & Pick<ControlsProps, 'choices'>) {
  const now = useNow()
  const range = now === null ? undefined : pickableRange(choices, now)
  return <input {...attributes} {...range} type={choices.precision === 'minute' ? 'datetime-local' : 'date'} />
}

/** The chosen time, to the minute. A preset counts from now. */
function Instant({
  choices,
  option,
  value,
  i18n: { labels, format },
}: OptionsProps & Pick<ControlsProps, 'value' | 'choices'>) {
  const now = useNow()
  if (option === 'never') return <p>{labels.neverExpires}</p>
  const preset = presetOf(choices, option)
  const expiresAt = value ?? (now !== null && preset ? expiryAfter(now, preset, choices) : undefined)
  const isShown = expiresAt && hasFourDigitYear(Date.parse(expiresAt))
  return isShown ? <p>{labels.expiresOn(format.dateTime(expiresAt))}</p> : null
}

function presetOf({ presets }: Choices, option: string): ExpiryDuration | undefined {
  return presets.find((preset) => durationKey(preset) === option)
}

function optionOf(value: string | null | undefined, duration: ExpiryDuration | undefined): string {
  if (duration !== undefined) return durationKey(duration)
  if (value === null) return 'never'
  return value === undefined ? '' : 'day'
}
