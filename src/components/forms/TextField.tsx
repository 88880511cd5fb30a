import { type ComponentPropsWithoutRef, forwardRef, type ReactNode, useId } from 'react'
import type { TextFeature } from '../../core/ClientFeatures'
import type { DialogI18n } from '../../hooks/useI18n'
import { excessCharacters, followsPattern, textLength, trimText } from '../../core/textLength'
import { noAutofillProps } from '../ui/noAutofillProps'

/** A labelled field with help, an error, and the number of characters left when there are few. */
export const TextField = /* @__PURE__ */ forwardRef<HTMLInputElement & HTMLTextAreaElement, TextFieldProps>(
  function TextField({ label, help, error, feature, isMultiline = false, i18n, ...attributes }, ref) {
    const id = useId()
    const { required = false, pattern } = feature
    const room = roomIn(attributes.value, feature, i18n)
    const broken = error === undefined ? undefined : brokenRule(attributes.value, feature, i18n)
    const hasPattern = pattern !== undefined && broken !== pattern.message
    const hasRoom = room !== undefined && (error === undefined || !room.isExceeded)
    const hasHelp = (error === undefined && Boolean(help)) || hasPattern || hasRoom
    const Control = isMultiline ? 'textarea' : 'input'

    return (
      <div data-kd="field">
        <label htmlFor={id}>
          {label} {!required && <small>{i18n.labels.optional}</small>}
        </label>
        <Control
          {...noAutofillProps}
          {...attributes}
          {...(isMultiline ? { rows: 3 } : { type: 'text' })}
          id={id}
          ref={ref}
          // No form owner: a host's form must neither submit nor validate this field.
          form=""
          dir="auto"
          required={required}
          aria-invalid={error !== undefined}
          aria-errormessage={error === undefined ? undefined : `${id}-error`}
          aria-describedby={
            [error !== undefined && `${id}-error`, hasHelp && `${id}-help`].filter(Boolean).join(' ') || undefined
          }
          data-kd="input"
        />
        <div data-kd="help">
          {error !== undefined && (
            <p id={`${id}-error`} data-tone="bad">
              {/* The rule that the text breaks is more helpful than a generic error. */}
              {room?.isExceeded ? room.text : (broken ?? error)}
            </p>
          )}
          {hasHelp && (
            <div id={`${id}-help`}>
              {error === undefined && help && <p>{help}</p>}
              {hasPattern && <p>{pattern.message}</p>}
              {hasRoom && <p data-tone={room.isExceeded ? 'bad' : undefined}>{room.text}</p>}
            </div>
          )}
        </div>
      </div>
    )
  },
)

interface TextFieldProps extends Omit<
  ComponentPropsWithoutRef<'input'> & ComponentPropsWithoutRef<'textarea'>,
  'form' | 'maxLength' | 'required' | 'value'
> {
  readonly label: ReactNode
  readonly help?: string | undefined
  /** The error message. */
  readonly error?: string | undefined
  readonly value: string
  readonly feature: TextFeature
  readonly isMultiline?: boolean
  readonly i18n: DialogI18n
}

/** Names the rule that a refused text breaks: its minimum length or its pattern. */
function brokenRule(value: string, { minLength = 0, lengthUnit, pattern }: TextFeature, i18n: DialogI18n) {
  const text = trimText(value)
  if (text === '') return undefined
  if (textLength(text, lengthUnit) < minLength) return i18n.labels.tooShort(minLength, i18n.format)
  return followsPattern(text, pattern) ? undefined : pattern?.message
}

/** How many characters are left if there are few, or how many are too many. */
function roomIn(value: string, { maxLength, lengthUnit }: TextFeature, { labels, format }: DialogI18n) {
  if (maxLength === undefined) return undefined
  const text = trimText(value)
  const length = textLength(text, lengthUnit)
  const left = maxLength - length
  if (left > Math.max(10, maxLength * 0.1)) return undefined
  if (left >= 0) return { isExceeded: false, text: labels.charactersLeft(left, format) }
  // The limit can be given in characters only if each of them counts as one.
  const isLimitOfCharacters = length === textLength(text)
  const excess = excessCharacters(text, maxLength, lengthUnit)
  return {
    isExceeded: true,
    text: isLimitOfCharacters ? labels.tooLong(maxLength, format) : labels.tooLongBy(excess, format),
  }
}
