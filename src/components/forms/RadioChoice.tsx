import { noAutofillProps } from '../ui/noAutofillProps'

/** One radio button. While read-only, it keeps the focus and the choice. */
export function RadioChoice({ field, value, name, label, isChosen, isReadOnly, onChoose }: RadioChoiceProps) {
  return (
    <label data-kd="choice">
      <input
        {...noAutofillProps}
        type="radio"
        data-field={field}
        value={value}
        // No form owner, like all our fields: a host's form must not submit it.
        form=""
        name={name}
        checked={isChosen}
        aria-disabled={isReadOnly}
        onChange={onChoose}
      />
      {label}
    </label>
  )
}

interface RadioChoiceProps {
  /** The `data-field` of the radio button. */
  readonly field: string
  readonly value: string
  /** The name that all radio buttons of one group share. */
  readonly name: string
  readonly label: string
  readonly isChosen: boolean
  readonly isReadOnly: boolean
  readonly onChoose: () => void
}
