import { type ComponentPropsWithoutRef, forwardRef, useId } from 'react'
import type { TextFeature } from '../../core/ClientFeatures'
import type { DialogWords } from '../../hooks/useWords'
import { plainField } from '../parts/plainField'

/** A labelled field with its help, its message, and how much room is left once it gets tight. */
export const TextField = /* @__PURE__ */ forwardRef<HTMLInputElement & HTMLTextAreaElement, TextFieldProps>(
  function TextField({ label, help, error, length, feature, isMultiline = false, words, ...attributes }, ref) {
    const id = useId()
    const { labels, format } = words
    const { required = false, maxLength } = feature
    const left = maxLength === undefined ? undefined : maxLength - length
    const isTight = left !== undefined && maxLength !== undefined && left <= Math.max(10, maxLength * 0.1)
    const Control = isMultiline ? 'textarea' : 'input'

    return (
      <div data-kd="field">
        <label htmlFor={id}>
          {label} {!required && <small>{labels.optional}</small>}
        </label>
        <Control
          {...plainField}
          {...attributes}
          {...(isMultiline ? { rows: 3 } : { type: 'text' })}
          id={id}
          ref={ref}
          // No owner: inside a host's form it must neither be sent nor validated with it.
          form=""
          dir="auto"
          required={required}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-help`}
          data-kd="input"
        />
        <div id={`${id}-help`} data-kd="help">
          {error !== undefined && <p data-tone="bad">{error}</p>}
          {error === undefined && help && <p>{help}</p>}
          {isTight && (
            <p data-tone={left < 0 ? 'bad' : undefined}>
              {left < 0 ? labels.tooLong(maxLength, format) : labels.charactersLeft(left, format)}
            </p>
          )}
        </div>
      </div>
    )
  },
)

interface TextFieldProps extends Omit<
  ComponentPropsWithoutRef<'input'> & ComponentPropsWithoutRef<'textarea'>,
  'form' | 'maxLength' | 'required'
> {
  readonly label: string
  readonly help?: string | undefined
  /** What is wrong with it, in words. */
  readonly error?: string | undefined
  /** How long the text is now, in UTF-16 code units. */
  readonly length: number
  readonly feature: TextFeature
  readonly isMultiline?: boolean
  readonly words: DialogWords
}
