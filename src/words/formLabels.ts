/** The words for the end and the scopes of a key, and for its rotation. */
export interface FormLabels {
  readonly rotateTitle: string
}

export const englishFormLabels: FormLabels = {
  rotateTitle: 'Rotate this key',
}
