import type { ClientFeatures, UpdatableField } from '../../core/ClientFeatures'

const USUAL: readonly UpdatableField[] = ['name', 'description']

/** The fields of a key that can be changed here. */
export function editableFields(features: ClientFeatures = {}): readonly UpdatableField[] {
  return (features.update ?? USUAL).filter(
    (field) => FIELDS.has(field) && (field !== 'description' || features.description !== false),
  )
}

const FIELDS: ReadonlySet<UpdatableField> = new Set(['name', 'description'])
